"""How a client is asked, as it is written down."""

import json
from dataclasses import asdict

from sqlalchemy import (
    bindparam,
    update,
)

from bot.errors import Unreadable
from bot.storage.tables import trajectory
from bot.storage.work import Work
from conversations.steering import Dial, Steering, Style

_CHANGE = update(trajectory).where(trajectory.c.id == bindparam("this"))
_PLACE = "trajectory.steering"


def steer(work: Work, trajectory_id: str, steering: Steering) -> None:
    """Ask the client like this from now on."""
    sealed = work.seal(trajectory_id, _PLACE, trajectory_id, json.dumps(asdict(steering)))
    work.do(_CHANGE, this=trajectory_id, sealed_steering=sealed)


def asked_like(work: Work, trajectory_id: str, sealed: bytes | None) -> tuple[Steering, bool]:
    """How the client is asked, and whether what was chosen is lost: then it is as for everybody at first."""
    if sealed is None:
        return Steering(), False
    try:
        body = json.loads(work.open(trajectory_id, _PLACE, trajectory_id, sealed))
        return Steering(Dial(body["dial"]), Style(body["style"])), False
    except (Unreadable, ValueError, KeyError):
        return Steering(), True
