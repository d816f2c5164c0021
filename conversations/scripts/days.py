"""Asking for a day and a time: a calendar to tap in and a row of hours, beside anything that can be typed."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from conversations.days.when import Unclear, Understood, read_date, read_moment, read_time
from conversations.effects import Option
from conversations.inputs import Calendar, Reading, Refused, Taken, Typed
from conversations.offers import refused
from conversations.rhythm import Local
from conversations.script import Answers
from conversations.situation import Situation
from conversations.text import Piece, Text

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


def day_or_moment(situation: Situation, beside: Local | None = None) -> Callable[[str, datetime], Reading]:
    """Reads a day, with a time or without, in any words; `beside` is what "zelfde tijd" is told from."""

    def read(text: str, at: datetime) -> Reading:
        moment = read_moment(text, situation.today, situation.zone, beside, asked=True)
        if isinstance(moment, Understood):
            return _to_come(moment.value, moment.note, at)
        day = read_date(text, situation.today, asked=True)
        if isinstance(day, Understood):
            return Taken(str(day.value), day.note)
        has_time = isinstance(read_time(text), Understood)
        if not (moment.offers or has_time):
            return refused(day, situation.today)
        return _still_possible(moment, situation.today, at)

    return read


def a_time(day: str, situation: Situation, beside: Local | None = None) -> Typed:
    """A time on that day, typed, or tapped from the hours of a working day and the time it was.

    Whoever types a whole moment here means that one.
    """

    def read(text: str, at: datetime) -> Reading:
        same = beside.time if beside else None
        clocked, bare = read_time(text, same), read_time(f"om {text}", same)
        if isinstance(clocked, Unclear) and isinstance(bare, Understood):
            clocked = bare  # who is asked for a time, answers "10"
        if isinstance(clocked, Unclear) and not clocked.offers:
            whole = read_moment(text, situation.today, situation.zone, beside)
            return (
                refused(clocked, situation.today)
                if isinstance(whole, Unclear)
                else _to_come(whole.value, whole.note, at)
            )
        if isinstance(clocked, Unclear):
            return refused(clocked, situation.today)
        moment = read_moment(f"{day} {clocked.value:%H:%M}", situation.today, situation.zone)
        if isinstance(moment, Unclear):
            return Refused(moment.reason)
        taken = _to_come(moment.value, moment.note or clocked.note, at)
        return Taken(clock(moment.value.time), taken.note) if isinstance(taken, Taken) else taken

    hours = sorted({*_HOURS, *((beside.time,) if beside else ())})
    return Typed(read, tuple(Option(clock(hour), Text("{time}", time=hour)) for hour in hours))


def clock(at: time) -> str:
    """A time as the value of a question: "14.00", with what a button can carry."""
    return f"{at:%H.%M}"


def moment_of(day: str, at: str | None, zone: str) -> Local | None:
    """What a day or moment, and the time asked for besides, come down to; None while the time is not known."""
    at = at.replace(".", ":") if at else None
    whole = day if " " in day else at if at and " " in at else f"{day} {at}" if at else None
    if whole is None:
        return None
    wall = datetime.fromisoformat(whole)
    return Local(wall.date(), wall.time(), zone)


def _still_possible(read: Unclear[Local], today: date, at: datetime) -> Reading:
    """What may have been meant and has not gone by; of two that could be, the other one it was."""
    can = tuple(one for one in read.offers if one.utc() > at)
    if len(can) == 1 and len(read.offers) == 2:
        return _to_come(can[0], Text("That is {date}, {time}.", date=can[0].day, time=can[0].time), at)
    return refused(Unclear(read.reason, can), today)


def _to_come(moment: Local, note: Text | None, at: datetime) -> Reading:
    return Taken(f"{moment.day} {moment.time:%H:%M}", note) if moment.utc() > at else Refused(_PASSED)
