"""A coach's own notes about a client: closed under the trajectory's key, and gone with it."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, insert, select

from bot.errors import Unreadable
from bot.storage.tables import memo
from bot.storage.work import Work, new_id


@dataclass(frozen=True)
class Memo:
    """One note, as it was written, and when (UTC)."""

    id: str
    trajectory_id: str
    words: str
    at: datetime


def keep(work: Work, trajectory_id: str, words: str) -> None:
    """Store a note."""
    memo_id = new_id()
    sealed = work.seal(trajectory_id, "memo.body", memo_id, words)
    work.do(insert(memo).values(id=memo_id, trajectory_id=trajectory_id, sealed_body=sealed, at=work.now))


def of_trajectory(work: Work, trajectory_id: str) -> list[Memo]:
    """All notes of a trajectory that can be read, oldest first."""
    here = select(memo).where(memo.c.trajectory_id == trajectory_id)
    found = []
    for row in work.all(here.order_by(memo.c.at, memo.c.id)):
        with suppress(Unreadable):
            found.append(_memo(work, row))
    return found


def by_id(work: Work, memo_id: str) -> Memo | None:
    """The note of that id."""
    row = work.one(select(memo).where(memo.c.id == memo_id))
    return _memo(work, row) if row is not None else None


def erase(work: Work, memo_id: str) -> None:
    """Take one note away."""
    work.do(delete(memo).where(memo.c.id == memo_id))


def erase_all(work: Work, trajectory_id: str) -> None:
    """Take every note of a trajectory away."""
    work.do(delete(memo).where(memo.c.trajectory_id == trajectory_id))


def _memo(work: Work, row: Row[Any]) -> Memo:
    words = work.open(row.trajectory_id, "memo.body", row.id, row.sealed_body)
    return Memo(row.id, row.trajectory_id, words, row.at)
