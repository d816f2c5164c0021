"""From the meetings as they are now to the moments around them."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import zip_longest

from bot.actions.closed_days import silent_days, today_of
from bot.actions.sample import sample
from bot.house import days_off
from bot.storage import contracts, meetings, schedule, trajectories
from bot.storage.schedule import MomentState
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.lines import Library
from conversations.moments import Around, Kind, Moment, latest, plan

# A digest whose evening has gone by already when the plan is made, comes this long before the meeting.
_LAST_CALL = timedelta(hours=1)


def lay_plan(work: Work, trajectory: Trajectory) -> None:
    """Put every moment where the meetings say; what has happened stays, what cannot happen any more lapses."""
    around, moments = surroundings(work, trajectory), planned_moments(work, trajectory)
    schedule.put_moments(work, trajectory.id, moments)
    standing = {(one.kind, one.meeting) for one in moments}
    for planned in schedule.moments_of(work, trajectory.id):
        if planned.state is not MomentState.PLANNED:
            continue
        if (planned.moment.kind, planned.moment.meeting) not in standing:
            schedule.end_moment(work, planned.id, MomentState.CANCELLED)
            continue
        here = around[planned.moment.meeting]
        begin = here.meeting.at.utc()
        if planned.moment.kind == Kind.DIGEST and planned.due_at <= work.now < begin:
            schedule.postpone(work, planned.id, max(work.now, begin - _LAST_CALL))
        end = latest(planned.moment.kind, here)
        if end is not None and end <= work.now:
            schedule.end_moment(work, planned.id, MomentState.LAPSED)
    schedule.is_laid(work, trajectory.id, rules())


@cache
def rules() -> str:
    """By what the rules of this program are known: those of one that lays other moments are known by another name."""
    example = sample(Library(()), date(2027, 1, 1), "en", "")
    assert example.contract is not None
    laid = plan(example.meetings, example.contract, frozenset())
    return hashlib.sha256(repr(laid).encode()).hexdigest()[:16]


def laid_by_others(work: Work) -> list[str]:
    """The running trajectories whose moments another program laid."""
    return schedule.laid_otherwise(work, rules())


def lay_what_is_new(work: Work, trajectory_id: str) -> None:
    """Give a trajectory the moments that it does not know yet, because a newer program has more of them.

    Only what is still to come: what has been, in whatever way it ended, is left alone.
    """
    trajectory = trajectories.by_id(work, trajectory_id)
    known = {(one.moment.kind, one.moment.meeting) for one in schedule.moments_of(work, trajectory.id)}
    moments = planned_moments(work, trajectory)
    new = [one for one in moments if (one.kind, one.meeting) not in known and one.at.utc() > work.now]
    schedule.put_moments(work, trajectory.id, new)
    schedule.is_laid(work, trajectory.id, rules())


def planned_moments(work: Work, trajectory: Trajectory) -> list[Moment]:
    """Where every moment is, as the meetings are now."""
    around = surroundings(work, trajectory)
    free = days_off(today_of(work, trajectory), trajectory.zone)
    standing = [one.meeting for one in around.values()]
    moments = plan(standing, trajectory.contract, free, silent_days(work, trajectory), trajectory.signed)
    agreed = [one.agreed_at for one in contracts.versions(work, trajectory.id) if one.agreed_at is not None]
    if agreed:
        # Of a meeting that had begun before he said yes to anything nothing is asked.
        before = {number for number, one in around.items() if one.meeting.at.utc() < min(agreed)}
        moments = tuple(one for one in moments if one.meeting not in before or one.kind == Kind.HELD)
    return _as_chosen(work, trajectory, around, moments)


def _as_chosen(
    work: Work, trajectory: Trajectory, around: Mapping[int, Around], moments: Sequence[Moment]
) -> list[Moment]:
    """The moments, those that the client chose on his own day, as long as that still makes sense."""
    chosen = {
        (one.moment.kind, one.moment.meeting): one for one in schedule.moments_of(work, trajectory.id) if one.chosen
    }
    planned = [one for one in moments if (one.kind, one.meeting) not in chosen]
    for (kind, number), one in chosen.items():
        here = around.get(number)
        end = latest(kind, here) if here else None
        if here is None or end is None or one.state is MomentState.CANCELLED:
            continue
        if here.meeting.at.utc() < one.moment.at.utc() < end:
            planned.append(replace(one.moment, at=here.on(one.moment.at.day)))
        else:
            planned += [other for other in moments if (other.kind, other.meeting) == (kind, number)]
    return planned


def surroundings(work: Work, trajectory: Trajectory) -> dict[int, Around]:
    """Every meeting that stands, by its number and in order of time, with what its moments depend on."""
    standing = meetings.standing(work, trajectory.id)
    free = days_off(today_of(work, trajectory), trajectory.zone)
    return {
        meeting.number: Around(meeting, following, trajectory.contract, free, standing, trajectory.signed)
        for meeting, following in zip_longest(standing, standing[1:])
    }
