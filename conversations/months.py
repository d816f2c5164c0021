"""A month as rows of buttons: its name between two that turn it, the days of the week, and its days in weeks of seven.

Every button carries all there is to know: a day is "2026-12-24", another month "2027-01". So the month that is shown
is nobody's state, and it can be turned after months, or after a restart, as well as now.
"""

from calendar import Calendar as Weeks
from collections.abc import Mapping
from datetime import date, timedelta

from conversations import patterns as re
from conversations.effects import Option
from conversations.text import Month, Text, Weekday

Rows = tuple[tuple[Option, ...], ...]

_MONDAY = date(2024, 1, 1)
_BLANK = Option("x", Text(" "))
_NOT_NOW = Text("·")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")


def page(month: date, first: date, last: date, marks: Mapping[date, str]) -> Rows:
    """The month that this day is in. Days from `first` to `last` can be tapped; a mark stands behind its day."""
    begin = month.replace(day=1)
    before, after = begin - timedelta(days=1), (begin + timedelta(days=31)).replace(day=1)
    name = Option("x", Text("{month}", month=Month(begin)))
    turns = (
        Option(f"{before:%Y-%m}", Text("‹")) if before >= first else _BLANK,
        name,
        Option(f"{after:%Y-%m}", Text("›")) if after <= last else _BLANK,
    )
    week = tuple(Option("x", Text("{weekday}", weekday=Weekday(_MONDAY + timedelta(days=day)))) for day in range(7))
    weeks = Weeks().monthdatescalendar(begin.year, begin.month)
    return (turns, week, *(tuple(_day(day, begin, first, last, marks) for day in row) for row in weeks))


def turned_to(key: str, first: date, last: date) -> date | None:
    """A day of the month that a button turns to, no earlier than `first` and no later than `last`."""
    found = _MONTH.fullmatch(key)
    return min(max(date(int(found[1]), int(found[2]), 1), first), last) if found else None


def _day(day: date, month: date, first: date, last: date, marks: Mapping[date, str]) -> Option:
    if day.month != month.month:
        return _BLANK
    if not first <= day <= last:
        return Option(str(day), _NOT_NOW)
    return Option(str(day), Text("{day}{mark}", day=day.day, mark=marks.get(day, "")))
