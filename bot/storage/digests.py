"""Which digests were made. What was in them is found by the answers' own `digest_id`, never by a stretch of time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, insert, select, update

from bot.storage.answers import Answered
from bot.storage.tables import answer, asked, digest
from bot.storage.work import Work, new_id

_MADE = select(digest).where(
    digest.c.trajectory_id == bindparam("trajectory"), digest.c.meeting == bindparam("meeting")
)
_PARTS = _MADE.with_only_columns(func.max(digest.c.part))
_FIND = _MADE.where(digest.c.part == bindparam("part"))
_ALL = select(digest).where(digest.c.trajectory_id == bindparam("trajectory")).order_by(digest.c.made_at)
_NEW = insert(digest)
_READ_IN = update(asked).where(asked.c.id == bindparam("this"), asked.c.digest_id.is_(None))
_IN = update(answer).where(answer.c.asked_id == bindparam("this"), answer.c.version == bindparam("known"))
_OPEN = update(digest).where(digest.c.id == bindparam("this"), digest.c.opened_at.is_(None))


@dataclass(frozen=True)
class Made:
    """A digest that was made for this meeting, as the first or a later part; `opened_at` (UTC) when it was read."""

    id: str
    meeting: int
    part: int
    made_at: datetime
    opened_at: datetime | None


def all_made(work: Work, trajectory_id: str) -> list[Made]:
    """Every digest of a trajectory, the first one first."""
    rows = work.all(_ALL, trajectory=trajectory_id)
    return [Made(row.id, row.meeting, row.part, row.made_at, row.opened_at) for row in rows]


def make(work: Work, trajectory_id: str, meeting: int, *, whole: bool = False) -> tuple[str, int]:
    """A new digest for this meeting: its id, and whether it is the first for the meeting (1) or a later part.

    A `whole` one holds what the earlier parts held too: the coach reads it before a day to which the meeting moved.
    """
    part = (work.scalar(_PARTS, trajectory=trajectory_id, meeting=meeting) or 0) + 1
    digest_id = new_id()
    place = {"trajectory_id": trajectory_id, "meeting": meeting, "part": part}
    work.do(_NEW, id=digest_id, **place, made_at=work.now, whole=whole)
    return digest_id, part


def mark_digested(work: Work, answered: Sequence[Answered], digest_id: str) -> None:
    """These answers, in these versions, are in that digest; those that are in one already stay there."""
    for one in answered:
        if one.digest_id is not None:
            continue
        work.do(_READ_IN, this=one.id, digest_id=digest_id)
        work.do(_IN, this=one.id, known=one.version, digest_id=digest_id)


def made(work: Work, trajectory_id: str, meeting: int) -> frozenset[str]:
    """The ids of the digests made for this meeting."""
    return frozenset(row.id for row in work.all(_MADE, trajectory=trajectory_id, meeting=meeting))


def find(work: Work, trajectory_id: str, meeting: int, part: int) -> str | None:
    """The id of the digest that was made for this meeting, the first (1) or a later part."""
    row = work.one(_FIND, trajectory=trajectory_id, meeting=meeting, part=part)
    return row.id if row else None


def held_in(work: Work, trajectory_id: str, meeting: int, part: int) -> frozenset[str]:
    """The ids of the digests of which this part holds what was in them: its own, and when it is whole, all before."""
    rows = [row for row in work.all(_MADE, trajectory=trajectory_id, meeting=meeting) if row.part <= part]
    whole = any(row.whole for row in rows if row.part == part)
    return frozenset(row.id for row in rows if whole or row.part == part)


def reads_as(work: Work, trajectory_id: str, meeting: int, part: int) -> int:
    """As which part it is read: a whole one as the first."""
    row = work.one(_FIND, trajectory=trajectory_id, meeting=meeting, part=part)
    return 1 if row is not None and row.whole else part


def open_first(work: Work, digest_id: str) -> bool:
    """The coach has opened this digest; whether it was for the first time."""
    return work.do(_OPEN, this=digest_id, opened_at=work.now) == 1
