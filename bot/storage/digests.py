"""Which digests were made. What was in them is found by the answers' own `digest_id`, never by a stretch of time."""

from sqlalchemy import func, insert, select, update

from bot.storage.tables import digest
from bot.storage.work import Work, new_id


def make(work: Work, trajectory_id: str, meeting: int, *, whole: bool = False) -> tuple[str, int]:
    """A new digest for this meeting: its id, and whether it is the first for the meeting (1) or a later part.

    A `whole` one holds what the earlier parts held too: the coach reads it before a day to which the meeting moved.
    """
    parts = select(func.max(digest.c.part)).where(digest.c.trajectory_id == trajectory_id, digest.c.meeting == meeting)
    part = (work.db.execute(parts).scalar() or 0) + 1
    digest_id = new_id()
    work.do(
        insert(digest).values(
            id=digest_id, trajectory_id=trajectory_id, meeting=meeting, part=part, made_at=work.now, whole=whole
        )
    )
    return digest_id, part


def made(work: Work, trajectory_id: str, meeting: int) -> frozenset[str]:
    """The ids of the digests made for this meeting."""
    here = select(digest.c.id).where(digest.c.trajectory_id == trajectory_id, digest.c.meeting == meeting)
    return frozenset(row.id for row in work.all(here))


def find(work: Work, trajectory_id: str, meeting: int, part: int) -> str | None:
    """The id of the digest that was made for this meeting, the first (1) or a later part."""
    here = (digest.c.trajectory_id == trajectory_id, digest.c.meeting == meeting, digest.c.part == part)
    row = work.one(select(digest.c.id).where(*here))
    return row.id if row else None


def held_in(work: Work, trajectory_id: str, meeting: int, part: int) -> frozenset[str]:
    """The ids of the digests of which this part holds what was in them: its own, and when it is whole, all before."""
    here = (digest.c.trajectory_id == trajectory_id, digest.c.meeting == meeting, digest.c.part <= part)
    rows = work.all(select(digest).where(*here))
    whole = any(row.whole for row in rows if row.part == part)
    return frozenset(row.id for row in rows if whole or row.part == part)


def reads_as(work: Work, trajectory_id: str, meeting: int, part: int) -> int:
    """As which part it is read: a whole one as the first."""
    here = (digest.c.trajectory_id == trajectory_id, digest.c.meeting == meeting, digest.c.part == part)
    row = work.one(select(digest.c.whole).where(*here))
    return 1 if row is not None and row.whole else part


def open_first(work: Work, digest_id: str) -> bool:
    """The coach has opened this digest; whether it was for the first time."""
    unopened = (digest.c.id == digest_id, digest.c.opened_at.is_(None))
    return work.do(update(digest).where(*unopened).values(opened_at=work.now)) == 1
