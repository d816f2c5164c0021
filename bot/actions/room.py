"""How much room a client has today for what comes by itself, counted over all his trajectories."""

from collections.abc import Iterator
from datetime import date, timedelta

from bot.actions.closed_days import leave_of, today_of
from bot.actions.lay_plan import surroundings
from bot.house import days_off
from bot.storage import conversations, meetings, trajectories
from bot.storage.meetings import MomentState
from bot.storage.people import Person
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.budget import Promise, Room
from conversations.moments import Around, is_promised
from conversations.rhythm import at_utc, is_working_day
from conversations.scripts import SCRIPTS
from conversations.scripts.trial import is_trial

# So far back and ahead it is looked.
_WEEK = timedelta(days=7)
_AHEAD = timedelta(days=14)


def room_of(work: Work, trajectory: Trajectory, client: Person) -> Room:
    """What he has had, and what must still come to him."""
    today, zone = today_of(work, trajectory), trajectory.zone
    came = [one for one in conversations.came(work, client.id, work.now - _WEEK) if not is_trial(one.script)]
    by_itself = [one for one in came if SCRIPTS[one.script].comes is not None]
    beside = [one for one in came if SCRIPTS[one.script].waits]
    return Room(
        today=today,
        had=frozenset(at_utc(one.since, zone).day for one in by_itself if not one.chosen),
        taken=any(at_utc(one.since, zone).day == today for one in (*by_itself, *beside)),
        promises=tuple(_promises(work, client, today)),
        closed=days_off(today, zone) | leave_of(work, client.id, today),
        hour=trajectory.contract.client_hour,
        zone=zone,
    )


def _promises(work: Work, client: Person, today: date) -> Iterator[Promise]:
    """The preparations that are still to come in the next two weeks, each with the days on which it can."""
    for trajectory in trajectories.of_client(work, client.id):
        around = surroundings(work, trajectory) if trajectory.stage is Stage.ACTIVE else {}
        for one in meetings.moments_of(work, trajectory.id) if around else ():
            here = around.get(one.moment.meeting)
            if one.state is not MomentState.PLANNED or here is None or not is_promised(one.moment.kind):
                continue
            first = max(at_utc(one.due_at, trajectory.zone).day, today)
            if first <= today + _AHEAD and here.meeting.at.utc() > work.now:
                yield Promise(first, _last_day(here, first))


def _last_day(here: Around, first: date) -> date:
    """The last working day on which the client's hour comes before the meeting."""
    day = here.meeting.at.day
    if not here.on(day).utc() < here.meeting.at.utc():
        day -= timedelta(days=1)
    while day > first and not is_working_day(day, here.days_off):
        day -= timedelta(days=1)
    return max(day, first)
