"""A coach's own notes about a client: closed under the trajectory's key, and gone with it."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, insert, select, update

from bot.errors import Unreadable
from bot.storage import conversations
from bot.storage.tables import memo
from bot.storage.work import Work


@dataclass(frozen=True)
class Memo:
    """One note, as it was written, and when (UTC)."""

    id: str
    trajectory_id: str
    words: str
    at: datetime


def keep(work: Work, trajectory_id: str, words: str, conversation_id: str) -> None:
    """Store a note. It has the id of the conversation in which it was written, so that an edit finds it."""
    sealed = work.seal(trajectory_id, "memo.body", conversation_id, words)
    work.do(insert(memo).values(id=conversation_id, trajectory_id=trajectory_id, sealed_body=sealed, at=work.now))


def change(work: Work, one: Memo, words: str) -> None:
    """The note reads like this from now on."""
    sealed = work.seal(one.trajectory_id, "memo.body", one.id, words)
    work.do(update(memo).where(memo.c.id == one.id).values(sealed_body=sealed))


def of_trajectory(work: Work, reader_id: str, trajectory_id: str) -> list[Memo]:
    """All notes of a trajectory that this coach may read and that can be read, oldest first."""
    here = select(memo).where(memo.c.trajectory_id == trajectory_id)
    found = []
    for row in work.read_by(reader_id).all(here.order_by(memo.c.at, memo.c.id)):
        with suppress(Unreadable):
            found.append(_memo(work, row))
    return found


def by_id(work: Work, reader_id: str, memo_id: str) -> Memo | None:
    """The note of that id, to be read by this coach."""
    row = work.read_by(reader_id).one(select(memo).where(memo.c.id == memo_id))
    return _memo(work, row) if row is not None else None


def erase(work: Work, memo_id: str) -> None:
    """Take one note away, and the conversation in which it was written."""
    work.do(delete(memo).where(memo.c.id == memo_id))
    conversations.forget(work, memo_id)


def erase_all(work: Work, trajectory_id: str) -> None:
    """Take every note of a trajectory away."""
    for row in work.all(select(memo.c.id).where(memo.c.trajectory_id == trajectory_id)):
        erase(work, row.id)


def _memo(work: Work, row: Row[Any]) -> Memo:
    words = work.open(row.trajectory_id, "memo.body", row.id, row.sealed_body)
    return Memo(row.id, row.trajectory_id, words, row.at)
