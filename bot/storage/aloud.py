"""What somebody said aloud: where its sound is to be had, and then its words, until he has said what is to become of
them. The sound itself is never here. Closed under the key of the trajectory it is about, or the person's own.

A row waits for its sound to be heard (`WAITS`), then for the person (`READ`), and then, for as long as a transaction
takes, to be taken for what he wrote (`KEPT`).
"""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, bindparam, case, delete, func, insert, select, update

from bot.errors import Unreadable
from bot.storage.tables import aloud
from bot.storage.work import Work, new_id
from conversations.references import MessageRef

TO_HEAR = "to_hear"
"""The news that something was said, or that its words may be taken."""
STAYS_FOR = timedelta(days=7)
"""So long it waits for the person: as long as a question that nobody has begun to answer."""

_NEW = insert(aloud)
_ONE = select(aloud).where(aloud.c.id == bindparam("this"))
_CHANGE = update(aloud).where(aloud.c.id == bindparam("this"))
_GONE = delete(aloud).where(aloud.c.id == bindparam("this"))
_OLD = delete(aloud).where(aloud.c.at < bindparam("before"))


class Hearing(StrEnum):
    """What a row waits for (see above)."""

    WAITS = "waits"
    READ = "read"
    KEPT = "kept"


_AWAITED = (select(func.count()).select_from(aloud).where(aloud.c.person_id == bindparam("person"))).where(
    aloud.c.stage == Hearing.WAITS
)
# What he has said to keep goes first; and of those who wait to be heard, nobody twice in a row before another.
_NEXT = (
    select(aloud)
    .where(aloud.c.stage != Hearing.READ)
    .order_by(aloud.c.stage != Hearing.KEPT, case((aloud.c.person_id == bindparam("after"), 1), else_=0))
    .order_by(aloud.c.at, aloud.c.id)
    .limit(1)
)


@dataclass(frozen=True)
class Spoken:
    """Something that was said. `message` is what is known of it besides, as text, and `file` where its sound is; its
    `words` once they are known, and `message_id` the message that they are taken for (0: `actions/aloud.py` knows). It
    came `at` (UTC)."""

    id: str
    person_id: str
    trajectory_id: str | None
    message_id: MessageRef
    message: str
    file: str
    stage: Hearing
    at: datetime
    words: str | None = None

    @property
    def owner(self) -> str:
        """Whose key closes it."""
        return self.trajectory_id or self.person_id


def awaited(work: Work, person_id: str) -> int:
    """How much of what this person said is still to be heard."""
    return int(work.scalar(_AWAITED, person=person_id))


def keep(
    work: Work, person_id: str, trajectory_id: str | None, message_id: MessageRef, message: str, file: str
) -> None:
    """Note that something was said, to be heard soon."""
    one = Spoken(new_id(), person_id, trajectory_id, message_id, message, file, Hearing.WAITS, work.now)
    body = json.dumps({"message": message, "file": file}, ensure_ascii=False)
    work.do(
        _NEW,
        id=one.id,
        person_id=person_id,
        trajectory_id=trajectory_id,
        message_id=message_id,
        stage=one.stage,
        sealed_message=work.seal(one.owner, "aloud.message", one.id, body),
        sealed_words=None,
        at=work.now,
    )


def change(work: Work, one: Spoken, stage: Hearing, words: str, message_id: MessageRef | None = None) -> None:
    """These are its words now, and this is what it waits for."""
    sealed = work.seal(one.owner, "aloud.words", one.id, words)
    work.do(_CHANGE, this=one.id, stage=stage, sealed_words=sealed, message_id=message_id or one.message_id)


def forget(work: Work, aloud_id: str) -> None:
    """Nothing of it is left."""
    work.do(_GONE, this=aloud_id)


def forget_old(work: Work) -> None:
    """Let go of what nobody said anything about any more."""
    work.do(_OLD, before=work.now - STAYS_FOR)


def by_id(work: Work, aloud_id: str) -> Spoken | None:
    """What was said under this number, while it is there and can be read."""
    row = work.read_by(aloud_id).one(_ONE, this=aloud_id)
    return _opened(work, row) if row is not None else None


def next_one(work: Work, after: str) -> Spoken | None:
    """What is to be heard now, or taken for words; rather not of this person, if another waits too. What can no longer
    be read is let go on the way."""
    while (row := work.read_by_nobody().one(_NEXT, after=after)) is not None:
        one = _opened(work, row)
        if one is not None:
            return one
        forget(work, row.id)
    return None


def _opened(work: Work, row: Row[Any]) -> Spoken | None:
    owner = row.trajectory_id or row.person_id
    try:
        body = json.loads(work.open(owner, "aloud.message", row.id, row.sealed_message))
        words = work.open(owner, "aloud.words", row.id, row.sealed_words) if row.sealed_words is not None else None
    except Unreadable:
        return None
    where = (row.id, row.person_id, row.trajectory_id, row.message_id)
    return Spoken(*where, body["message"], body["file"], Hearing(row.stage), row.at, words)
