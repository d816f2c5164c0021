"""Days that people name instead of dating them: "tweede kerstdag", "Koningsdag", "hemelvaart"."""

from collections.abc import Callable
from datetime import date, timedelta

from conversations import patterns as re

_SUNDAY = 7


def easter(year: int) -> date:
    """Easter Sunday of the western church (the computus of Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    whole = h + k - 7 * ((a + 11 * h + 22 * k) // 451) + 114
    return date(year, whole // 31, whole % 31 + 1)


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _around_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


def _weekday(month: int, nth: int, weekday: int) -> Callable[[int], date]:
    return lambda year: nth_weekday(year, month, nth, weekday)


def nth_weekday(year: int, month: int, nth: int, weekday: int) -> date:
    """The nth such day of the week (1 is Monday) of that month; of too few, one in the month after."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def _kings_day(year: int) -> date:
    day = date(year, 4, 27)
    return day - timedelta(days=1) if day.isoweekday() == _SUNDAY else day


_NAMES: tuple[tuple[str, Callable[[int], date]], ...] = (
    ("nieuwjaarsdag|nieuwjaar|nieuwjaarsmorgen|new year's day|new year", _fixed(1, 1)),
    ("driekoningen|epiphany", _fixed(1, 6)),
    ("valentijnsdag|valentijn|valentine's day", _fixed(2, 14)),
    ("carnaval|carnival", _around_easter(-49)),
    ("aswoensdag|ash wednesday", _around_easter(-46)),
    ("palmzondag|palm sunday", _around_easter(-7)),
    ("witte donderdag|maundy thursday", _around_easter(-3)),
    ("goede vrijdag|good friday", _around_easter(-2)),
    ("eerste paasdag|1e paasdag|pasen|paaszondag|easter|easter sunday", _around_easter(0)),
    ("tweede paasdag|2e paasdag|paasmaandag|easter monday", _around_easter(1)),
    ("koningsdag|king's day", _kings_day),
    ("dodenherdenking", _fixed(5, 4)),
    ("bevrijdingsdag|liberation day", _fixed(5, 5)),
    ("dag van de arbeid|labour day", _fixed(5, 1)),
    ("moederdag", _weekday(5, 2, 7)),
    ("hemelvaartsdag|hemelvaart|ascension day", _around_easter(39)),
    ("eerste pinksterdag|1e pinksterdag|pinksteren|pinksterzondag|pentecost|whit sunday", _around_easter(49)),
    ("tweede pinksterdag|2e pinksterdag|pinkstermaandag|whit monday", _around_easter(50)),
    ("vaderdag", _weekday(6, 3, 7)),
    ("prinsjesdag", _weekday(9, 3, 2)),
    ("dierendag", _fixed(10, 4)),
    ("sint maarten|sint-maarten", _fixed(11, 11)),
    ("sinterklaas|pakjesavond|sinterklaasavond", _fixed(12, 5)),
    ("kerstavond|christmas eve", _fixed(12, 24)),
    ("kerst|kerstmis|eerste kerstdag|1e kerstdag|christmas|christmas day", _fixed(12, 25)),
    ("tweede kerstdag|2e kerstdag|boxing day", _fixed(12, 26)),
    ("oudejaarsdag|oudejaarsavond|oudjaar|oudjaarsdag|oud en nieuw|new year's eve", _fixed(12, 31)),
)
_OF_TWO_DAYS = re.compile(r"(?:de )?(?:kerst|kerstmis|pasen|pinksteren|christmas|easter)(?: '?[0-9]+)?")
_FEASTS = {name: in_year for names, in_year in _NAMES for name in names.split("|")}


def feast(name: str, year: int | None, today: date) -> date | None:
    """The day of that name in that year, or else the next one; None when there is no such name."""
    in_year = _FEASTS.get(name)
    if in_year is None:
        return None
    if year is not None:
        return in_year(year)
    return in_year(today.year) if in_year(today.year) >= today else in_year(today.year + 1)


def lasts_until(name: str, day: date) -> date:
    """The last day of what is called by this name and begins on `day`: Christmas is two days."""
    return day + timedelta(days=1) if _OF_TWO_DAYS.fullmatch(name) else day
