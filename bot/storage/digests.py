"""Which digests were made. What was in them is found by the answers' own `digest_id`, never by a stretch of time."""

from sqlalchemy import func, insert, select

from bot.storage.tables import digest
from bot.storage.work import Work, new_id


def make(work: Work, trajectory_id: str, meeting: int) -> tuple[str, int]:
    """A new digest for this meeting: its id, and whether it is the first for the meeting (1) or a later part."""
    parts = select(func.max(digest.c.part)).where(digest.c.trajectory_id == trajectory_id, digest.c.meeting == meeting)
    part = (work.db.execute(parts).scalar() or 0) + 1
    digest_id = new_id()
    work.do(
        insert(digest).values(id=digest_id, trajectory_id=trajectory_id, meeting=meeting, part=part, made_at=work.now)
    )
    return digest_id, part


def made(work: Work, trajectory_id: str, meeting: int) -> frozenset[str]:
    """The ids of the digests made for this meeting."""
    here = select(digest.c.id).where(digest.c.trajectory_id == trajectory_id, digest.c.meeting == meeting)
    return frozenset(row.id for row in work.all(here))
