"""What was asked around a meeting and is to be asked again, because the meeting has another day, or took place after
all.

Nothing is asked twice without need: what is open stays open, and what he answered less than a week before stands, and
so does what comes only once. What looks back on a meeting that had not been yet is asked when it has.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta

from bot.actions.closed_days import today_of
from bot.actions.lay_plan import planned_moments, surroundings
from bot.storage import conversations, schedule
from bot.storage.conversations import Conversation
from bot.storage.schedule import MomentState, PlannedMoment
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.moments import Around, Moment, Way, comes_once, way_of
from conversations.rhythm import at_utc
from conversations.states import Closed, Outcome

_ANSWERED = (Outcome.FINISHED, Outcome.KEPT)
_STANDS_FOR = timedelta(days=7)


def ask_again(work: Work, trajectory: Trajectory, numbers: Collection[int]) -> None:
    """Let what was asked around these meetings, as they stand now, find its place in the plan again."""
    around = surroundings(work, trajectory)
    places = {(one.kind, one.meeting): one for one in planned_moments(work, trajectory)}
    talks = conversations.of_trajectory(work, trajectory.id)
    for done in schedule.moments_of(work, trajectory.id):
        place = places.get((done.moment.kind, done.moment.meeting))
        if done.state is not MomentState.DONE or place is None or done.moment.meeting not in numbers:
            continue
        if way_of(place.kind) is Way.CONVERSATION and _comes_again(work, trajectory, around, place, _of(talks, done)):
            schedule.end_moment(work, done.id, MomentState.CANCELLED)


def _of(talks: Sequence[Conversation], done: PlannedMoment) -> Conversation | None:
    mine = [one for one in talks if (one.script, one.meeting) == (done.moment.kind, done.moment.meeting)]
    return mine[-1] if mine else None


def _comes_again(
    work: Work, trajectory: Trajectory, around: Mapping[int, Around], place: Moment, talk: Conversation | None
) -> bool:
    if place.at.day < today_of(work, trajectory) or (talk is not None and not isinstance(talk.state, Closed)):
        return False
    if talk is None or conversations.ended(talk) not in _ANSWERED:
        return True
    if comes_once(place.kind):
        return False
    looks_back = not place.at < around[place.meeting].meeting.at
    return looks_back or place.at.day - at_utc(talk.since, trajectory.zone).day >= _STANDS_FOR
