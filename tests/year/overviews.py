"""Whether a coach got all that she may read: it is in an overview of hers, no later than the first one that was made
after she could read it; when no meeting is coming any more, without one that was planned."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from sqlalchemy import text

from bot.storage import answers, digests, meetings, trajectories
from bot.storage.answers import Answered
from bot.storage.trajectories import Stage
from bot.storage.work import Work
from conversations.kinds import Place

# So long somebody may still be writing.
_MEANWHILE = timedelta(days=1)


class Overviews:
    """Remembers since when what was its author's alone is for both."""

    def __init__(self) -> None:
        self._alone: set[str] = set()
        self._shared_at: dict[str, datetime] = {}

    def notices(self, work: Work) -> None:
        """Between the steps: what is kept back now, and what has been shared since."""
        alone = set(work.db.execute(text("SELECT id FROM asked WHERE audience = 'alone'")).scalars())
        self._shared_at |= dict.fromkeys(self._alone - alone, work.now)
        self._alone = alone

    def missing(self, work: Work) -> Iterator[str]:
        """What should be in one and is in none."""
        for trajectory_id in work.db.execute(text("SELECT id FROM trajectory")).scalars().all():
            made = [one.made_at for one in digests.all_made(work, trajectory_id)]
            over = _over_since(work, trajectory_id)
            goes_on = set(work.db.execute(text("SELECT id FROM conversation WHERE open")).scalars())
            for one in _in_none(work, trajectory_id):
                since = self._readable_since(one)
                # What is said in a conversation that goes on, she gets when it ends.
                waits = one.conversation_id in goes_on
                if made and since < max(made) - _MEANWHILE:
                    yield f"an answer, to be read since {since}, is in no overview, the last was made {max(made)}"
                elif over is not None and over < since < work.now - _MEANWHILE and not waits:
                    yield f"an answer, to be read since {since}, is in no overview, the last meeting was {over}"

    def _readable_since(self, one: Answered) -> datetime:
        assert one.answered_at is not None
        return max(one.answered_at, self._shared_at.get(one.id, one.answered_at))


def _in_none(work: Work, trajectory_id: str) -> list[Answered]:
    """What the coach may read of this trajectory and no overview holds."""
    theirs = answers.for_reader(work, trajectories.by_id(work, trajectory_id).coach_id, Place.DIGEST, trajectory_id)
    return [one for one in theirs if one.texts and one.answered_at and one.digest_id is None]


def _over_since(work: Work, trajectory_id: str) -> datetime | None:
    """When the last meeting began of a trajectory that runs and has none to come."""
    standing = meetings.standing(work, trajectory_id)
    runs = trajectories.by_id(work, trajectory_id).stage is Stage.ACTIVE
    return standing[-1].at.utc() if runs and standing and standing[-1].at.utc() < work.now else None
