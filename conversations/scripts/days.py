"""Asking for a day and a time: a calendar to tap in and a row of hours, beside anything that can be typed."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta

from conversations.effects import Option
from conversations.inputs import Calendar, Reading, Refused, Taken, Typed
from conversations.rhythm import Local
from conversations.script import Answers, Situation
from conversations.text import Piece, Text
from conversations.when import Unclear, read_date, read_moment

HOLIDAY, LEAVE = "*", "°"

_AHEAD = timedelta(days=730)
_HOURS = tuple(time(hour) for hour in range(9, 18))
_PASSED = Text("That moment has passed. Write one that is still to come.")


def a_day(situation: Situation, read: Callable[[str, datetime], Reading], opens: date | None = None) -> Calendar:
    """A day from today on, in a calendar that opens at the month of `opens`; public holidays and leave are marked."""
    today = situation.today
    marks = {**dict.fromkeys(situation.days_off, HOLIDAY), **dict.fromkeys(situation.away, LEAVE)}
    return Calendar(read, today, today + _AHEAD, max(opens or today, today), marks)


def legend(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """What the marks in a calendar mean."""
    return (Text("{holiday} is a public holiday, {leave} is leave.", holiday=HOLIDAY, leave=LEAVE),)


def day_or_moment(situation: Situation) -> Callable[[str, datetime], Reading]:
    """Reads a date, with a time or without: "2026-12-01 14:00" or "2026-12-01"."""

    def read(text: str, at: datetime) -> Reading:
        moment = read_moment(text, situation.today, situation.zone)
        if not isinstance(moment, Unclear):
            return _to_come(moment.value, moment.note, at)
        day = read_date(text, situation.today)
        return Refused(moment.reason) if isinstance(day, Unclear) else Taken(str(day.value), day.note)

    return read


def a_time(day: str, situation: Situation, usual: Iterable[time] = ()) -> Typed:
    """A time on that day, typed, or tapped from the hours of a working day and those that are usual here."""

    def read(text: str, at: datetime) -> Reading:
        moment = read_moment(f"{day} {text}", situation.today, situation.zone)
        if isinstance(moment, Unclear):
            return Refused(moment.reason)
        taken = _to_come(moment.value, moment.note, at)
        return Taken(clock(moment.value.time), taken.note) if isinstance(taken, Taken) else taken

    hours = sorted({*_HOURS, *usual})
    return Typed(read, tuple(Option(clock(hour), Text("{time}", time=hour)) for hour in hours))


def clock(at: time) -> str:
    """A time as the value of a question: "14.00", with what a button can carry."""
    return f"{at:%H.%M}"


def moment_of(day: str, at: str | None, zone: str) -> Local | None:
    """What a day or moment, and the time asked for besides, come down to; None while the time is not known."""
    whole = day if " " in day else f"{day} {at.replace('.', ':')}" if at else None
    if whole is None:
        return None
    wall = datetime.fromisoformat(whole)
    return Local(wall.date(), wall.time(), zone)


def _to_come(moment: Local, note: Text | None, at: datetime) -> Reading:
    return Taken(f"{moment.day} {moment.time:%H:%M}", note) if moment.utc() > at else Refused(_PASSED)
