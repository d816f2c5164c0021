"""How a client wants it in a trajectory, sealed with all the rest of it."""

import json
from dataclasses import asdict
from datetime import time

from sqlalchemy import bindparam, update

from bot.errors import Unreadable
from bot.storage.tables import trajectory
from bot.storage.work import Work
from conversations.wishes import Sharing, Wishes

_KEEP = update(trajectory).where(trajectory.c.id == bindparam("this"))
_PLACE = "trajectory.wishes"


def opened(work: Work, trajectory_id: str, sealed: bytes | None) -> Wishes:
    """What he wants; where that can no longer be read, what he writes stays with him until he says otherwise."""
    if sealed is None:
        return Wishes()
    try:
        body = json.loads(work.open(trajectory_id, _PLACE, trajectory_id, sealed))
        return Wishes(
            sharing=Sharing(body["sharing"]) if body["sharing"] else None,
            offered=body["offered"],
            hour=time.fromisoformat(body["hour"]) if body["hour"] else None,
            language=body["language"],
            formal=body["formal"],
        )
    except (Unreadable, ValueError, KeyError):
        return Wishes(sharing=Sharing.OWN, offered=True)


def keep(work: Work, trajectory_id: str, wishes: Wishes) -> None:
    """This is how he wants it from now on."""
    body = json.dumps({**asdict(wishes), "hour": wishes.hour.isoformat() if wishes.hour else None})
    work.do(_KEEP, this=trajectory_id, sealed_wishes=work.seal(trajectory_id, _PLACE, trajectory_id, body))
