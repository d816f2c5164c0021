"""When a client wants to be asked: at his hour, on his days, outside his quiet hours, on the clock of where he is.

It is his alone, needs nobody's yes, and what is planned moves along at once. The meetings stay at the time of where
they are.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time, timedelta

from bot.actions.allowed import NotDone
from bot.actions.lay_plan import lay_plan
from bot.storage import conversations, trajectories, wishes
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.days.numerals import Unclear
from conversations.days.zones import called, zone_of
from conversations.rhythm import EVERYBODYS, Local, OwnTime, at_utc
from conversations.states import Asking, Waiting, wake_at
from conversations.text import Sentence, Text, Weekday
from conversations.wish_words import Hours, read_days, read_hour, read_quiet
from conversations.wishes import LATEST

_A_MONDAY = date(2024, 1, 1)


def take_hour(work: Work, trajectory: Trajectory, words: str) -> Sentence | None:
    """He is asked at the time in these words; why not, when it cannot be."""
    read = read_hour(words)
    if isinstance(read, Unclear):
        return read.reason
    set_hour(work, trajectory, read.value)
    return None


def set_hour(work: Work, trajectory: Trajectory, hour: time) -> None:
    """He is asked at this time; his quiet hours make room for it."""
    own = trajectory.wishes.own_time
    if hour < own.quiet_until:
        own = replace(own, quiet_until=hour)
    elif hour >= own.quiet_from:
        own = replace(own, quiet_from=time(23, 59) if hour >= LATEST else hour.replace(hour=hour.hour + 1))
    _keep(work, trajectory, own, hour)
    _remind_at(work, trajectory, hour)


def _remind_at(work: Work, trajectory: Trajectory, hour: time) -> None:
    """Of the question that is open now he is reminded no sooner than this hour of that day."""
    running = conversations.running(work, trajectory.client_id or "")
    if running is None or running.trajectory_id != trajectory.id or not isinstance(running.state, Asking):
        return
    wakes = wake_at(running.state)
    if wakes is None or not any(one.at == wakes and one.waiting is Waiting.REMIND for one in running.state.timers):
        return
    his = Local(at_utc(wakes, trajectory.clients_zone).day, hour, trajectory.clients_zone).utc()
    if wakes < his:
        conversations.push_away(work, running.id, his)


def take_days(work: Work, trajectory: Trajectory, words: str) -> Sentence | None:
    """He is asked on the days in these words."""
    read = read_days(words, trajectory.wishes.own_time.days)
    if isinstance(read, Unclear):
        return read.reason
    _keep(work, trajectory, replace(trajectory.wishes.own_time, days=read.value))
    return None


def leave_out(work: Work, trajectory: Trajectory, day: int) -> None:
    """On this weekday he is asked nothing any more, if another is left."""
    own = trajectory.wishes.own_time
    _keep(work, trajectory, replace(own, days=(own.days - {day}) or own.days))


def take_up(work: Work, trajectory: Trajectory, day: int) -> None:
    """On this weekday he is asked again."""
    own = trajectory.wishes.own_time
    _keep(work, trajectory, replace(own, days=own.days | {day}))


def set_day_after(work: Work, trajectory: Trajectory, *, wanted: bool) -> None:
    """After a meeting he is asked the day after, or on the day itself again."""
    _keep(work, trajectory, replace(trajectory.wishes.own_time, day_after=wanted))


def turn_day(work: Work, trajectory: Trajectory, day: int) -> Sentence | None:
    """On this weekday he is asked from now on, or no longer."""
    days = trajectory.wishes.own_time.days ^ {day}
    if not days:
        return NotDone("Leave me one day at least; with /pauze I ask you nothing.")
    _keep(work, trajectory, replace(trajectory.wishes.own_time, days=days))
    return None


def take_quiet(work: Work, trajectory: Trajectory, words: str) -> Sentence | None:
    """He is left in peace between the hours in these words."""
    read = read_quiet(words)
    return read.reason if isinstance(read, Unclear) else set_quiet(work, trajectory, read.value)


def set_quiet(work: Work, trajectory: Trajectory, hours: Hours) -> Sentence | None:
    """He is left in peace between these hours, unless that is when he wants to be asked."""
    own = replace(trajectory.wishes.own_time, quiet_from=hours[0], quiet_until=hours[1])
    hour = trajectory.contract.client_hour
    if own.is_quiet(hour):
        return NotDone(
            "I ask you at {hour}. Choose other quiet hours, or another time for my questions first.", hour=hour
        )
    _keep(work, trajectory, own)
    return None


def take_place(work: Work, trajectory: Trajectory, words: str) -> Sentence | None:
    """He is at the place in these words."""
    zone = zone_of(words, trajectory.zone)
    if zone is None:
        return Text(
            "I do not know what time it is there. Name a large city nearby, like {example}.", example=Text("Tokyo")
        )
    set_zone(work, trajectory, zone)
    return None


def set_zone(work: Work, trajectory: Trajectory, zone: str) -> None:
    """He is where this is the time, for every trajectory of his that runs."""
    for one in trajectories.running_of_client(work, trajectory.client_id or ""):
        elsewhere = "" if zone == one.zone else zone
        _keep(work, one, replace(one.wishes.own_time, zone=elsewhere))


def _keep(work: Work, trajectory: Trajectory, own: OwnTime, hour: time | None = None) -> None:
    wanted = replace(trajectory.wishes, own_time=own, hour=hour or trajectory.wishes.hour)
    wishes.keep(work, trajectory.id, wanted)
    lay_plan(work, trajectories.by_id(work, trajectory.id))


def told(work: Work, trajectory: Trajectory) -> Iterable[Text]:
    """When he is asked, as his card says it."""
    own, hour = trajectory.contract.own_time, trajectory.contract.client_hour
    hours = {"hour": hour, "evening": own.quiet_from, "morning": own.quiet_until}
    if own.days == EVERYBODYS.days:
        yield Text(
            "My questions come at {hour}, never at the weekend, and never between {evening} and {morning}.", **hours
        )
    else:
        yield Text(
            "My questions come at {hour}, on {days}, and never between {evening} and {morning}.",
            days=days_of(own.days),
            **hours,
        )
    if own.day_after:
        yield Text("After a meeting they come the day after.")
    if trajectory.clients_zone != trajectory.zone:
        yield Text(
            "That is on the clock of {place}, where it is {time} now. Your meetings stay at the time of {home}.",
            place=called(trajectory.clients_zone),
            time=at_utc(work.now, trajectory.clients_zone).wall().time(),
            home=called(trajectory.zone),
        )


def days_of(days: frozenset[int]) -> Sentence:
    """These weekdays, in order: "ma, di, do"."""
    if len(days) == 7:
        return Text("every day")
    first, *others = sorted(days)
    names: Sentence = Text("{day}", day=weekday(first))
    for day in others:
        names = Text("{before}, {day}", before=names, day=weekday(day))
    return names


def weekday(day: int) -> Weekday:
    """The name of a weekday, Monday being 0."""
    return Weekday(_A_MONDAY + timedelta(days=day))


def day_label(day: int, *, chosen: bool) -> Text:
    """A weekday on a button, marked when he can be asked on it."""
    return Text("✓ {answer}", answer=weekday(day)) if chosen else Text("{day}", day=weekday(day))
