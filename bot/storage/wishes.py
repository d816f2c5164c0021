"""How a client wants it in a trajectory, sealed with all the rest of it."""

import json
from dataclasses import asdict
from datetime import time
from typing import Any

from sqlalchemy import bindparam, update

from bot.errors import Unreadable
from bot.storage.tables import trajectory
from bot.storage.work import Work
from conversations.rhythm import EVERYBODYS, OwnTime
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
            own_time=_own_time(body.get("own_time")),
            language=body["language"],
            looks_first=body.get("looks_first", False),
            word=body.get("word", ""),
            formal=body["formal"],
        )
    except (Unreadable, ValueError, KeyError):
        return Wishes(sharing=Sharing.OWN, offered=True)


def _own_time(body: Any) -> OwnTime:
    """When he can be asked; as everybody, in what was kept before he could say so."""
    if body is None:
        return EVERYBODYS
    quiet = time.fromisoformat(body["quiet_from"]), time.fromisoformat(body["quiet_until"])
    return OwnTime(frozenset(body["days"]), *quiet, body["zone"], body.get("day_after", False))


def keep(work: Work, trajectory_id: str, wishes: Wishes) -> None:
    """This is how he wants it from now on."""
    body = json.dumps(asdict(wishes), default=_plain)
    work.do(_KEEP, this=trajectory_id, sealed_wishes=work.seal(trajectory_id, _PLACE, trajectory_id, body))


def _plain(value: time | frozenset[int]) -> str | list[int]:
    return value.isoformat() if isinstance(value, time) else sorted(value)
