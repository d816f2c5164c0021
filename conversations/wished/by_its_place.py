"""A day that somebody tells by how it lies to another: to the one on which he was told to be asked, to the week that it
is, or to a date: "een week later", "na het weekend", "na de 12e", "half december"."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from conversations import patterns as re
from conversations.days.calendar_words import NAMED
from conversations.days.numerals import Unclear, Understood
from conversations.days.resumption import read_resumption
from conversations.days.weekdays import A_WEEKDAY, WEEKDAYS
from conversations.wished.days_named import dates_in, weekdays_in
from conversations.wished.weeks_named import IN_MONTH, NEW_YEAR, month_ahead


@dataclass(frozen=True)
class ToldDay:
    """The day on which he was told to be asked, on the day `today`, what came of what he `intends`; the other `days`
    that he was offered, and the `first` on which it can be."""

    told: date
    today: date
    intends: str
    days: Sequence[date]
    first: date


_DAY = timedelta(days=1)
_WEEK = timedelta(weeks=1)
_FRIDAY, _SATURDAY = 4, 5
_COUNTED = {"een": 1, "1": 1, "twee": 2, "2": 2, "paar": 2, "drie": 3, "3": 3, "vier": 4, "4": 4, "": 1}
_NUMBER = r"(?P<number>een|1|twee|2|paar|drie|3|vier|4)"
_A_WEEK_AND_A_HALF = 10  # days
_IN_ONE_AND_A_HALF = re.compile(r"\bover anderhalve week\b")
_PAST_A_DATE = re.compile(
    rf"\bna (?:(?:de|die) )?[0-9]{{1,2}}(?:(?:e|de|ste)\b|[-/][0-9]{{1,2}}\b)?(?: (?:{NAMED})\b)?"
)
# A day by how it lies to another: to the one that he was told, or to the week that it is.
_LATER = re.compile(
    rf"\b(?:{_NUMBER} )?(?P<unit>dag(?:je)?|dagen|week(?:je)?|weken) (?P<side>later|eerder|erna|daarna)\b"
)
_IN = re.compile(rf"\bover (?:{_NUMBER} )(?P<unit>dag(?:en)?|week(?:je)?|weken)\b")
_DAY_AFTER = re.compile(r"\b(?:de )?dag (?:erna|daarna|erop)\b|\b(?:de )?volgende dag\b")
_WEEKEND_OVER = re.compile(r"\b(?:na|after) (?:(?:het|dit|'t|t|the) )?(?:weekend|weekeinde)\b")
_WEEK_BEGINS = re.compile(
    r"\b(?:begin|in het begin) (?:van )?(?:(?:de )?(?:volgende|komende) week|de week)\b|"
    r"\b(?:in )?(?:de )?(?:volgende|komende) week\b(?!.*dag\b)|\b(?:de )?week (?:erna|daarna|erop)\b"
)
_WEEK_ENDS = re.compile(r"\b(?:op )?(?:het )?einde?(?: van)?(?: de)?(?P<next> volgende| komende)? week\b")
_WEEKEND = re.compile(r"\b(?:in )?(?:het|dit|'t|t) (?:weekend|weekeinde)\b")
_AFTER = re.compile(r"\bna (?:(?:de|het|mijn|m'n|mn|onze|oud en) )*[a-z]+(?: [0-9]+ [a-z]+)?\b")
_SOONER_OR_LATER = re.compile(r"\b(?:(?:wat|iets|ietsje|een stuk|stukje|graag|liever) )*(?P<side>later|eerder)\b")
# The one after the so-manieth of them, and the next one or the one of the week after, seen from what he was told.
_COUNTED_AS = {"eerste": 1, "1e": 1, "tweede": 2, "2e": 2, "twee": 2, "2": 2, "derde": 3, "3e": 3, "drie": 3, "3": 3}
_NTH = re.compile(rf"\bna (?:(?:de|die|mijn|m'n) )?(?P<nth>{'|'.join(_COUNTED_AS)}) (?P<day>{A_WEEKDAY})(?:en)?\b")
_THE_ONE_AFTER = re.compile(rf"\b(?:de )?(?P<day>{A_WEEKDAY}) (?:daarna|erna|erop|daarop)\b")
_IN_THE_WEEK_AFTER = re.compile(
    rf"\b(?P<day>{A_WEEKDAY}) (?:in )?(?:de|een) week (?:erna|daarna|erop|later)\b|"
    rf"\b(?:de|een) week (?:erna|daarna|erop|later),? (?:op )?(?P<too>{A_WEEKDAY})\b"
)


def by_its_place(clause: str, asked: ToldDay) -> tuple[date, str] | None:
    """The day that it tells from the one that he was told or from this week, and what is said besides."""
    dates = dates_in(clause, asked.today)
    found = _from_a_day_named(clause, asked, dates)
    if found is not None or weekdays_in(clause) or dates:
        return found
    return _counted(clause, asked) or _in_the_week(clause, asked) or _around_it(clause, asked)


def _from_a_day_named(clause: str, asked: ToldDay, dates: Collection[date]) -> tuple[date, str] | None:
    """The one that is told from a weekday or a date that is in it."""
    if found := _NTH.search(clause):
        first = _next_of(WEEKDAYS[found["day"]] - 1, asked.today)
        return first + (_COUNTED_AS[found["nth"]] - 1) * _WEEK + _DAY, _without(clause, found)
    if found := _THE_ONE_AFTER.search(clause):
        return _next_of(WEEKDAYS[found["day"]] - 1, asked.told), _without(clause, found)
    if found := _IN_THE_WEEK_AFTER.search(clause):
        named = WEEKDAYS[found["day"] or found["too"]] - 1
        return asked.told + (7 - asked.told.weekday() + named) * _DAY, _without(clause, found)
    if len(dates) == 1 and (found := _PAST_A_DATE.search(clause)):
        return min(dates) + _DAY, _without(clause, found)
    return None


def _counted(clause: str, asked: ToldDay) -> tuple[date, str] | None:
    """So many days or weeks from today or from the day that he was told, or in a month that he names."""
    if found := _IN_ONE_AND_A_HALF.search(clause):
        return asked.today + _A_WEEK_AND_A_HALF * _DAY, _without(clause, found)
    if (found := IN_MONTH.search(clause) or NEW_YEAR.search(clause)) and (
        month := month_ahead(clause, asked.today)
    ) is not None:
        return month, _without(clause, found)
    if found := _DAY_AFTER.search(clause):
        return asked.told + _DAY, _without(clause, found)
    if found := _LATER.search(clause):
        many = _COUNTED[found["number"] or ""] * (_DAY if found["unit"].startswith("dag") else _WEEK)
        return asked.told - many if found["side"] == "eerder" else asked.told + many, _without(clause, found)
    if found := _IN.search(clause):
        many = _COUNTED[found["number"]] * (_DAY if found["unit"].startswith("dag") else _WEEK)
        return asked.today + many, _without(clause, found)
    return None


def _in_the_week(clause: str, asked: ToldDay) -> tuple[date, str] | None:
    """Where this week ends or the next begins, or once the weekend is over."""
    monday = asked.today - asked.today.weekday() * _DAY
    if found := _WEEKEND_OVER.search(clause):
        return asked.told + (7 - asked.told.weekday()) * _DAY, _without(clause, found)
    if found := _WEEK_ENDS.search(clause):
        return monday + (_FRIDAY + 7 * bool(found["next"])) * _DAY, _without(clause, found)
    if found := _WEEK_BEGINS.search(clause):
        return monday + _WEEK, _without(clause, found)
    if found := _WEEKEND.search(clause):
        return monday + _SATURDAY * _DAY, _without(clause, found)
    return None


def _around_it(clause: str, asked: ToldDay) -> tuple[date, str] | None:
    """Once something is over, or sooner or later than he was told."""
    if found := _AFTER.search(clause):
        read = read_resumption(found[0], asked.today)
        days = (read.value,) if isinstance(read, Understood) else read.offers if isinstance(read, Unclear) else ()
        over = [day + (7 - day.weekday()) * _DAY if day.weekday() >= _SATURDAY else day for day in days]
        return (over[0], _without(clause, found)) if len(over) == 1 else None
    if found := _SOONER_OR_LATER.search(clause):
        told = asked.told
        if found["side"] == "later":
            return min((day for day in asked.days if day > told), default=told + _DAY), _without(clause, found)
        return max((day for day in asked.days if day < told), default=asked.first - _DAY), _without(clause, found)
    return None


def _next_of(weekday: int, day: date) -> date:
    """The first day after this one that is this weekday."""
    return day + ((weekday - day.weekday() - 1) % 7 + 1) * _DAY


def _without(clause: str, found: re.Match[str]) -> str:
    return f"{clause[: found.start()]} {clause[found.end() :]}"
