"""The days that a trajectory goes around: public holidays, leave of either person, a client's rest, and a pause."""

from datetime import date, datetime, timedelta

from bot.house import days_off
from bot.storage import absences
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.days.periods import Period
from conversations.moments import ClosedDays
from conversations.rhythm import day_at


def today_of(work: Work, trajectory: Trajectory) -> date:
    """What day it is where they meet."""
    return day_at(work.now, trajectory.zone)


def clients_today(work: Work, trajectory: Trajectory) -> date:
    """What day it is where the client is."""
    return day_at(work.now, trajectory.clients_zone)


def clients_day(trajectory: Trajectory, moment: datetime) -> date:
    """On which day this (aware) moment is where the client is."""
    return day_at(moment, trajectory.clients_zone)


def leave_of(work: Work, person_id: str | None, today: date) -> frozenset[date]:
    """The days on which this person is away, from today on."""
    known = absences.leave_of(work, person_id, today) if person_id else []
    return frozenset[date]().union(*(one.period.days() for one in known))


def unasked_days(work: Work, client_id: str | None, today: date) -> frozenset[date]:
    """The days on which nothing is asked of this client, from today on: he is away, or wants it so."""
    rest = absences.rest_of(work, client_id, today) if client_id else None
    return leave_of(work, client_id, today) | (rest.period.days() if rest else frozenset())


def leave_in(work: Work, trajectory: Trajectory) -> frozenset[date]:
    """The days on which one of the two is away."""
    today = today_of(work, trajectory)
    return leave_of(work, trajectory.coach_id, today) | leave_of(work, trajectory.client_id, today)


def resting_days(work: Work, trajectory: Trajectory) -> frozenset[date]:
    """The days, from today on, on which the trajectory rests."""
    if trajectory.stage is not Stage.PAUSED or trajectory.resume_at is None:
        return frozenset()
    last = day_at(trajectory.resume_at, trajectory.zone) - timedelta(days=1)
    return Period(today_of(work, trajectory), last).days()


def silent_days(work: Work, trajectory: Trajectory) -> ClosedDays:
    """The days on which something does not come."""
    today = today_of(work, trajectory)
    return ClosedDays(
        client=unasked_days(work, trajectory.client_id, today),
        coach=leave_of(work, trajectory.coach_id, today),
        all=resting_days(work, trajectory),
    )


def closed_days(work: Work, trajectory: Trajectory) -> frozenset[date]:
    """The days on which no meeting is proposed."""
    holidays = days_off(today_of(work, trajectory), trajectory.zone)
    return holidays | leave_in(work, trajectory) | resting_days(work, trajectory)
