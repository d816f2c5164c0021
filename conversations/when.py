"""Dates, times and numbers as people type them, in Dutch and in English.

Reading never guesses and never fails: it gives what was understood, or one kind sentence that says why not and how to
write it. What was understood is shown back before it counts. Where a `note` comes along, it belongs in that echo.
"""

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Generic, TypeAlias, TypeVar

from conversations.contract import COUNTS, MINUTES, WEEKS
from conversations.rhythm import Local, kind_of_time
from conversations.text import Text

T = TypeVar("T")


@dataclass(frozen=True)
class Understood(Generic[T]):
    """What the words mean; `note` tells what the person may not expect of it."""

    value: T
    note: Text | None = None


@dataclass(frozen=True)
class Unclear:
    """The words can not, or not safely, be taken; `reason` says why and how to write it."""

    reason: Text


MomentRead: TypeAlias = Understood[Local] | Unclear
DateRead: TypeAlias = Understood[date] | Unclear
TimeRead: TypeAlias = Understood[time] | Unclear
NumberRead: TypeAlias = Understood[int] | Unclear

_LONGEST = 60
_YEARS_AHEAD = 2
_PAST = Text("That date has passed. Write a date that is still to come.")
_FAR = Text("That is more than {years} years ahead. Write a date that is nearer.", years=_YEARS_AHEAD)
_WORKING_DAY_FROM = 7 * 60
_HALF_DAY = 12 * 60


def _numbered(*names: str) -> Mapping[str, int]:
    """Every word of the n-th string stands for n, counted from 1."""
    return {word: place for place, words in enumerate(names, 1) for word in words.split()}


_MONTHS = _numbered(
    "januari january jan",
    "februari february feb",
    "maart march mrt mar",
    "april apr",
    "mei may",
    "juni june jun",
    "juli july jul",
    "augustus august aug",
    "september sept sep",
    "oktober october okt oct",
    "november nov",
    "december dec",
)
_WEEKDAYS = _numbered(
    "maandag monday ma mon",
    "dinsdag tuesday di tue",
    "woensdag wednesday wo wed",
    "donderdag thursday do thu",
    "vrijdag friday vr fri",
    "zaterdag saturday za sat",
    "zondag sunday zo sun",
)
_NUMBERS = _numbered(
    "een één one a", "twee two", "drie three", "vier four", "vijf five", "zes six", "zeven seven", "acht eight",
    "negen nine", "tien ten", "elf eleven", "twaalf twelve",
)  # fmt: skip
_DAYS_AHEAD = {"vandaag": 0, "today": 0, "morgen": 1, "tomorrow": 1, "overmorgen": 2}
_SPOKEN_MINUTES = {"half": -30, "kwart voor": -15, "kwart over": 15}
_SPOKEN_LENGTHS = {"kwartier": 15, "een kwartier": 15, "half uur": 30, "een half uur": 30, "drie kwartier": 45}
_SPOKEN_LENGTHS |= {"anderhalf uur": 90, "1,5 uur": 90, "1.5 uur": 90, "half an hour": 30, "an hour": 60}

_ISO_DATE = re.compile(r"(?P<year>[12][0-9]{3})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})")
_DAY_FIRST = re.compile(r"(?P<day>[0-9]{1,2})(?P<mark>[-.])(?P<month>[0-9]{1,2})(?:(?P=mark)(?P<year>[12][0-9]{3}))?")
_NAMED_MONTH = re.compile(rf"(?P<day>[0-9]{{1,2}}) (?P<month>{'|'.join(_MONTHS)})(?: (?P<year>[12][0-9]{{3}}))?")
_SLASHES = re.compile(r"(?P<one>[0-9]{1,2})/(?P<two>[0-9]{1,2})(?:/(?P<year>[12][0-9]{3}))?")
_AHEAD = re.compile(r"(?:over|in) (?P<number>\w+) (?:(?P<weeks>week|weken|weeks)|dag|dagen|day|days)")
_CLOCK = re.compile(r"(?P<hour>[0-9]{1,2})[:.](?P<minute>[0-9]{1,2})(?: ?(?:uur|u|h))?")
_HOURS = re.compile(r"(?P<hour>[0-9]{1,2}) ?(?:uur|u|h)(?: ?(?P<minute>[0-9]{2}))?")
_SPOKEN = re.compile(rf"(?P<part>{'|'.join(_SPOKEN_MINUTES)}) (?P<hour>\w+)")
_WEEKLY = re.compile(r"(?:(?:om de|elke|iedere|every) )?(?P<number>\w+)(?: (?:week|weken|weeks))?")
_LENGTH = re.compile(r"(?P<number>\w+?) ?(?:(?P<hours>u|uur|h|hour|hours)|min|minuut|minuten|minute|minutes)?")
_TIMES = re.compile(r"(?P<number>\w+)(?: (?:x|keer|gesprek|gesprekken|times|meeting|meetings))?")


def read_moment(text: str, today: date, zone: str) -> MomentRead:
    """A date and then a time, on the wall clock of `zone`; not before `today`, at most two years after it."""
    words = _tidy(re.sub(r"(?<=[0-9])[tT](?=[0-9])", " ", text)).split()
    for place in range(1, len(words)):
        day, at = _date(" ".join(words[:place]), today), _time(" ".join(words[place:]))
        if isinstance(day, Understood) and isinstance(at, Understood):
            return _moment(Local(day.value, at.value, zone), at.note)
        if isinstance(day, Unclear) and at:
            return day
        if isinstance(at, Unclear) and day:
            return at
    whole = _date(" ".join(words), today)
    example = f"{today + timedelta(days=7)} 14:00"
    need = Text("I need a date and a time here. Write it like {example}.", example=example)
    return whole if isinstance(whole, Unclear) else Unclear(need)


def read_date(text: str, today: date) -> DateRead:
    """A date, not before `today` and at most two years after it. Without a year it is the next such date."""
    example = str(today + timedelta(days=7))
    return _date(_tidy(text), today) or Unclear(Text("I need a date here. Write it like {example}.", example=example))


def read_time(text: str) -> TimeRead:
    """A time of day. "half tien" and the like are taken as between 7:00 and 19:00, and say so."""
    return _time(_tidy(text)) or Unclear(Text("I need a time here. Write it like 14:00 or 9:30."))


def read_every(text: str) -> NumberRead:
    """The number of weeks from one meeting to the next. "om de week" is Dutch for every second week."""
    words = _tidy(text)
    if words in ("elke week", "iedere week", "wekelijks", "every week", "weekly"):
        return Understood(1)
    if words in ("om de week", "every other week"):
        return Understood(2)
    found = _WEEKLY.fullmatch(words)
    weeks = _number(found["number"]) if found else None
    reason = Text("I need a whole number of weeks from {low} to {high} here, like 3.", low=WEEKS[0], high=WEEKS[-1])
    return _within(weeks, WEEKS, reason)


def read_minutes(text: str) -> NumberRead:
    """The length of a meeting in minutes; a bare number is minutes."""
    words = _tidy(text)
    minutes = _SPOKEN_LENGTHS.get(words)
    if minutes is None and (found := _LENGTH.fullmatch(words)):
        number = _number(found["number"])
        minutes = number * 60 if number and found["hours"] else number
    reason = Text("I need a length from {low} to {high} minutes here, like 60.", low=MINUTES[0], high=MINUTES[-1])
    return _within(minutes, MINUTES, reason)


def read_count(text: str) -> NumberRead:
    """The number of meetings."""
    found = _TIMES.fullmatch(_tidy(text))
    reason = Text(
        "I need a whole number of meetings from {low} to {high} here, like 7.", low=COUNTS[0], high=COUNTS[-1]
    )
    return _within(_number(found["number"]) if found else None, COUNTS, reason)


def _tidy(text: str) -> str:
    """In lower case, one space between words, without commas and closing points; nothing when far too long."""
    words = text.casefold().replace(", ", " ").split() if len(text) <= _LONGEST else ()
    return " ".join(word.rstrip(".") for word in words)


def _number(word: str) -> int | None:
    """A number in the figures 0 to 9, of no other script, or up to twelve in words."""
    return int(word) if re.fullmatch(r"[0-9]{1,3}", word) else _NUMBERS.get(word)


def _within(number: int | None, allowed: range, reason: Text) -> NumberRead:
    return Understood(number) if number is not None and number in allowed else Unclear(reason)


# Below, None means: this does not look like a date, or a time, at all.


def _date(words: str, today: date) -> DateRead | None:
    first, _, rest = words.partition(" ")
    if first not in _WEEKDAYS:
        return _plain_date(words, today)
    read = _plain_date(rest, today)
    if isinstance(read, Understood) and read.value.isoweekday() != _WEEKDAYS[first]:
        return Unclear(Text("The weekday does not fit: that is {date}. Write the date you mean.", date=read.value))
    return read


def _plain_date(words: str, today: date) -> DateRead | None:
    if words in _DAYS_AHEAD:
        return Understood(today + timedelta(days=_DAYS_AHEAD[words]))
    if found := _AHEAD.fullmatch(words):
        number = _number(found["number"])
        days = (number or 0) * (7 if found["weeks"] else 1)
        return None if number is None else _in_time(today + timedelta(days=days), today)
    if found := _SLASHES.fullmatch(words):
        return _slashed(int(found["one"]), int(found["two"]), found["year"], today)
    for form in (_ISO_DATE, _DAY_FIRST, _NAMED_MONTH):
        if found := form.fullmatch(words):
            month = _MONTHS.get(found["month"]) or int(found["month"])
            return _calendar_date(found["year"], month, int(found["day"]), today)
    return None


def _slashed(one: int, two: int, year: str | None, today: date) -> DateRead:
    """With slashes the day comes first for one person and the month for another: ask."""
    day_first, month_first = _calendar_date(year, two, one, today), _calendar_date(year, one, two, today)
    for read in (day_first, month_first):
        if isinstance(read, Understood):
            ask = Text("Do you mean {date}? Then write {written}.", date=read.value, written=str(read.value))
            return Unclear(ask)
    return day_first


def _calendar_date(year: str | None, month: int, day: int, today: date) -> DateRead:
    """The date with that number; without a year the next one."""
    passed = _nearest(today.year, month, day) < today
    nearest = _nearest(int(year) if year else today.year + passed, month, day)
    read = _in_time(nearest, today)
    if isinstance(read, Unclear) or (nearest.month, nearest.day) == (month, day):
        return read
    if nearest.month != month:
        why = Text("The months of a year are numbered from 1 to 12.")
    else:
        why = Text("That month has {days} days, numbered from 1.", days=monthrange(nearest.year, month)[1])
    offer = Text("{why} The nearest date is {date}: write {written}.", why=why, date=nearest, written=str(nearest))
    return Unclear(offer)


def _nearest(year: int, month: int, day: int) -> date:
    """That date, or the real one nearest to it."""
    month = min(max(month, 1), 12)
    return date(year, month, min(max(day, 1), monthrange(year, month)[1]))


def _in_time(day: date, today: date) -> DateRead:
    if day < today:
        return Unclear(_PAST)
    if day > _nearest(today.year + _YEARS_AHEAD, today.month, today.day):
        return Unclear(_FAR)
    return Understood(day)


def _time(words: str) -> TimeRead | None:
    words = words.removeprefix("om ").removeprefix("at ")
    if found := _SPOKEN.fullmatch(words):
        return _spoken(_number(found["hour"]), _SPOKEN_MINUTES[found["part"]])
    if found := _CLOCK.fullmatch(words):
        return _clock(int(found["hour"]), found["minute"])
    if found := _HOURS.fullmatch(words):
        return _hours(int(found["hour"]), found["minute"] or "00")
    return None


def _clock(hour: int, minute: str) -> TimeRead:
    if len(minute) == 1:
        return Unclear(Text("Write the minutes with two figures, like 9:05 or 9:50."))
    if (hour, minute) == (24, "00"):
        return Unclear(Text("Midnight is written 00:00, and belongs to the day that begins. Which day do you mean?"))
    if hour > 23 or int(minute) > 59:
        return Unclear(Text("Hours go from 0 to 23 and minutes from 0 to 59. Write it like 14:00."))
    return Understood(time(hour, int(minute)))


def _hours(hour: int, minute: str) -> TimeRead:
    """Said with "uur", an hour from 1 to 6 may be in the night or in the afternoon."""
    read = _clock(hour, minute)
    if isinstance(read, Unclear) or not 1 <= hour <= 6:
        return read
    afternoon = read.value.replace(hour=hour + 12)
    return Unclear(Text("Do you mean {night} or {day}? Write it like that.", night=read.value, day=afternoon))


def _spoken(hour: int | None, minutes: int) -> TimeRead | None:
    """By the twelve-hour clock: of the two moments a day, the one from 7:00 to 18:59."""
    if hour is None or not 1 <= hour <= 12:
        return None
    of_day = (hour * 60 + minutes) % _HALF_DAY
    of_day += _HALF_DAY if of_day < _WORKING_DAY_FROM else 0
    meant = time(of_day // 60, of_day % 60)
    return Understood(meant, Text("I take that as {time}.", time=meant))


def _moment(local: Local, note: Text | None) -> MomentRead:
    kind = kind_of_time(local)
    if kind == "gap":
        note = Text(
            "The clock goes forward then and skips {time}: it will be {real}.", time=local.time, real=local.wall()
        )
    if kind == "double":
        note = Text("The clock goes back then and shows {time} twice: I take the first time.", time=local.time)
    return Understood(local, note)
