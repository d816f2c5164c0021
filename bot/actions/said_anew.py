"""Who tells of a loss again does not read the same words to it a second time: how they are put is decided where they
are said, by what he told before."""

from collections.abc import Sequence
from datetime import timedelta

from bot.storage import answers
from bot.storage.answers import Answered
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.scripts.note import NOTE
from conversations.text import Piece
from conversations.told.condoling import condoles, said_anew
from conversations.told.losses import Loss, lost_now

# What he told within this time may be the very thing that is answered now.
_NOW = timedelta(minutes=3)


def as_said_now(
    work: Work, person: Person, trajectory: Trajectory | None, pieces: Sequence[Piece]
) -> tuple[Piece, ...]:
    """These pieces, of which what is said to a loss is put otherwise than the times before."""
    lost = next(filter(None, map(condoles, pieces)), None)
    if lost is None or trajectory is None or trajectory.client_id != person.id:
        return tuple(pieces)
    times = _told_before(work, person, trajectory, lost)
    return tuple(said_anew(one, times) for one in pieces)


def _told_before(work: Work, person: Person, trajectory: Trajectory, lost: Loss) -> int:
    every = answers.of_author(work, person.id, trajectory.id, questions=False)
    told = [(one.written_at, times) for one in every if (times := _times(one, lost))]
    before = sum(times for at, times in told if at < work.now - _NOW)
    return max(before, sum(times for _, times in told) - 1)


def _times(one: Answered, lost: Loss) -> int:
    """How often it was told in this: each message of a note was answered by itself."""
    told = one.texts if one.script == NOTE.key else ("\n".join(one.texts),)
    return sum(lost_now(words) is lost for words in told)
