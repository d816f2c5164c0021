"""How much room a client has today for what comes by itself, counted over all his trajectories."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.actions.answered_buttons import question_key
from bot.actions.closed_days import clients_day, clients_today, resting_days, unasked_days
from bot.actions.lay_plan import surroundings
from bot.house import days_off
from bot.storage import conversations, schedule, spoken, trajectories
from bot.storage.people import Person
from bot.storage.schedule import PlannedMoment
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.budget import Promise, Room
from conversations.kinds import Fact, Waits, Who
from conversations.moments import Around, Way, is_promised, way_of, who_of
from conversations.rhythm import Local, at_utc, is_quiet, is_working_day
from conversations.scripts import SCRIPTS
from conversations.scripts.trial import is_trial
from conversations.states import Asking, Resting

# So far back and ahead it is looked.
_WEEK = timedelta(days=7)
_AHEAD = timedelta(days=14)
# In no zone it is a later day at that moment.
_LOOKED_AT = _AHEAD + timedelta(days=2)


def room_of(work: Work, trajectory: Trajectory, client: Person) -> Room:
    """What he has had, and what must still come to him."""
    today, zone = clients_today(work, trajectory), trajectory.clients_zone
    came = [one for one in conversations.came(work, client.id, work.now - _WEEK) if not is_trial(one.script)]
    by_itself = [one for one in came if SCRIPTS[one.script].comes is not None]
    beside = [one for one in came if SCRIPTS[one.script].waits is not Waits.FOR_NOTHING]
    unasked = (one for one in (*by_itself, *beside) if not one.chosen and _counts(one.script))
    return Room(
        today=today,
        had=frozenset(at_utc(one.since, zone).day for one in unasked),
        taken=any(at_utc(one.since, zone).day == today for one in (*by_itself, *beside)),
        promises=tuple(_promises(work, client, today)),
        closed=days_off(today, zone) | unasked_days(work, client.id, today),
        hour=trajectory.contract.client_hour,
        zone=zone,
        own=trajectory.contract.own_time,
    )


def turn_of(work: Work, trajectory: Trajectory, client: Person, kind: str) -> datetime | None:
    """When a conversation of this kind, which somebody brought about, can come to him (UTC); None when it can now."""
    script = SCRIPTS[kind]
    changes = trajectory.runs and Fact.PROPOSAL in script.needs
    if script.waits not in (Waits.FOR_DAYTIME, Waits.FOR_ITS_PLACE) and not changes:
        return None
    return _open(work, trajectory, client, has_its_place=_counts(kind))


def daytime(work: Work, trajectory: Trajectory, client: Person) -> datetime | None:
    """When something can come to him by day, on a working day on which he is there (UTC); None when it can now."""
    return _open(work, trajectory, client, has_its_place=False)


def _open(work: Work, trajectory: Trajectory, client: Person, *, has_its_place: bool) -> datetime | None:
    here = at_utc(work.now, trajectory.clients_zone)
    room, own = room_of(work, trajectory, client), trajectory.contract.own_time
    late = {here.day} if here.time >= own.quiet_from else set()
    room = replace(room, closed=room.closed | resting_days(work, trajectory) | late)
    day = room.turn(frozenset(_coming(work, client, here.day))) if has_its_place else room.open_day()
    if day == here.day and not is_quiet(here, own):
        return None
    return Local(day, trajectory.contract.client_hour, trajectory.clients_zone).utc()


def place_of(work: Work, trajectory: Trajectory, client: Person, planned: PlannedMoment) -> Local | None:
    """When this one, which gives way to all others, can come: today or later; None when there is no room for it."""
    room = room_of(work, trajectory, client)
    days = (*_coming(work, client, room.today, beside=planned.id), *_comes_back(work, client, room.today, room.zone))
    day = room.place(frozenset(days))
    return Local(day, room.hour, room.zone) if day is not None else None


def _comes_back(work: Work, client: Person, today: date, zone: str) -> Iterator[date]:
    """The day on which what he put off comes again, or today where it has just done so."""
    running = conversations.running(work, client.id)
    if running is not None and isinstance(running.state, Resting):
        for timer in running.state.timers:
            yield max(at_utc(timer.at, zone).day, today)
    elif running is not None and isinstance(running.state, Asking) and running.since < work.now:
        asked = spoken.fate(work, question_key(running, running.state.turn))
        if asked is not None and at_utc(asked.at, zone).day == today:
            yield today


def _counts(kind: str) -> bool:
    """Whether it is one of those that come in seven days without being asked for."""
    return SCRIPTS[kind].comes is not None or SCRIPTS[kind].waits is Waits.FOR_ITS_PLACE


def _coming(work: Work, client: Person, today: date, beside: str | None = None) -> Iterator[date]:
    """The days from today on for which a conversation with him is planned, that of this id aside."""
    for trajectory in trajectories.of_client(work, client.id):
        for one in coming_to_client(work, trajectory) if trajectory.stage is Stage.ACTIVE else ():
            if one.id != beside:
                yield max(clients_day(trajectory, one.due_at), today)


def coming_to_client(work: Work, trajectory: Trajectory) -> Iterator[PlannedMoment]:
    """The conversations with the client that are planned."""
    for one in schedule.planned(work, trajectory.id):
        if way_of(one.moment.kind) is Way.CONVERSATION and who_of(one.moment.kind) is Who.CLIENT:
            yield one


def _promises(work: Work, client: Person, today: date) -> Iterator[Promise]:
    """The preparations that are still to come in the next two weeks, each with the days on which it can."""
    for trajectory in trajectories.of_client(work, client.id):
        around = surroundings(work, trajectory) if trajectory.stage is Stage.ACTIVE else {}
        for one in schedule.planned(work, trajectory.id, until=work.now + _LOOKED_AT) if around else ():
            here = around.get(one.moment.meeting)
            if here is None or not is_promised(one.moment.kind):
                continue
            first = max(clients_day(trajectory, one.due_at), today)
            if first <= today + _AHEAD and here.meeting.at.utc() > work.now:
                yield Promise(first, _last_day(here, first))


def _last_day(here: Around, first: date) -> date:
    """The last working day on which the client's hour comes before the meeting."""
    day, own = here.day, here.contract.own_time
    if not here.on(day).utc() < here.meeting.at.utc():
        day -= timedelta(days=1)
    while day > first and not is_working_day(day, here.days_off, own):
        day -= timedelta(days=1)
    return max(day, first)
