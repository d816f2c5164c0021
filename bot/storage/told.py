"""What the other of the two has read of somebody's answers, so that what has changed or is gone is told once."""

from collections.abc import Collection, Sequence

from sqlalchemy import func, select, tuple_, update

from bot.storage.answers import Answered
from bot.storage.tables import answer, asked
from bot.storage.work import Work
from conversations.kinds import Audience
from conversations.states import Status

_GONE = (asked.c.audience != Audience.BOTH) | (asked.c.status == Status.SKIPPED)
_AT_ONCE = "at once"
_TOLD = asked.c.told | asked.c.digest_id.is_not(None)


def taken_back(work: Work, reader_id: str, trajectory_id: str, digest_ids: Collection[str]) -> int:
    """How many answers this person has read, or could have in a digest, and may read no longer, of which that was not
    told yet, or in one of these digests."""
    here = (asked.c.other_id == reader_id, asked.c.trajectory_id == trajectory_id, _TOLD, _GONE)
    news = asked.c.gone_in.is_(None) | asked.c.gone_in.in_(digest_ids)
    return int(work.db.execute(select(func.count()).select_from(asked).where(*here, news)).scalar_one())


def note(work: Work, reader_id: str, trajectory_id: str, read: Sequence[Answered], place: str) -> None:
    """This person has these answers before him, in these versions, and knows what is there no more: in the digest of
    this id, or in another place."""
    mine = (asked.c.other_id == reader_id, asked.c.trajectory_id == trajectory_id)
    work.do(update(asked).where(*mine, _TOLD, _GONE, asked.c.gone_in.is_(None)).values(gone_in=place))
    ids = [one.id for one in read]
    work.do(update(asked).where(asked.c.id.in_(ids)).values(told=True, gone_in=None))
    these = tuple_(answer.c.asked_id, answer.c.version).in_([(one.id, one.version) for one in read])
    work.do(update(answer).where(these, answer.c.told_in.is_(None)).values(told_in=place))


def note_at_once(work: Work, conversation_id: str) -> None:
    """What was answered in this conversation went to the other as it stands now, in no overview."""
    these = answer.c.asked_id.in_(select(asked.c.id).where(asked.c.conversation_id == conversation_id))
    work.do(update(answer).where(these, answer.c.told_in.is_(None)).values(told_in=_AT_ONCE))


def versions(work: Work, trajectory_id: str) -> dict[str, dict[int, str]]:
    """Of each answer of a trajectory the versions that the other has read, and where first."""
    here = select(answer.c.asked_id, answer.c.version, answer.c.told_in).where(answer.c.told_in.is_not(None))
    found: dict[str, dict[int, str]] = {}
    of_it = here.join(asked, asked.c.id == answer.c.asked_id).where(asked.c.trajectory_id == trajectory_id)
    for row in work.all(of_it):
        found.setdefault(row.asked_id, {})[row.version] = row.told_in
    return found
