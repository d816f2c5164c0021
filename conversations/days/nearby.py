"""Days told by what they lie near: "de maandag na kerst", "na het weekend", "de tweede week van januari", "over
anderhalve week". What may be one of several days is asked.

Everything here takes words that are tidy (`numerals.py`). None means: this is no such day.
"""

from collections.abc import Callable
from datetime import date, timedelta

from conversations import patterns as re
from conversations.days.calendar_words import OF_MONTH, DateRead, ask, meant, month_of, months_on
from conversations.days.feasts import lasts_until, nth_weekday
from conversations.days.numerals import Understood, number, ordinal
from conversations.days.weekdays import A_WEEKDAY, WEEKDAYS, week_of
from conversations.rhythm import next_working_day

_DAY, _WEEK = timedelta(days=1), timedelta(weeks=1)
_HALF_A_MONTH = timedelta(days=15)
_WORKING_DAYS, _MIDWEEK = 5, 3
_WEEKDAY_BESIDE = re.compile(
    rf"(?:(?:eerste|eerstvolgende|1e|laatste|first|last) )?(?P<weekday>{A_WEEKDAY}) (?P<side>na|after|voor|before) "
    r"(?:de |het |the )?(?P<of>.+)"
)
_WEEK_BESIDE = re.compile(r"week (?P<side>na|after|voor|before) (?:de |het |the )?(?P<of>.+)")
_AFTER = re.compile(r"(?:na|after) (?:de |het |the )?(?P<of>.+)")
_WEEKEND = re.compile(r"(?:dit |komend |aankomend |this |coming )?(?P<next>volgend |next )?(?:weekend|weekeinde)")
_NEW_YEAR = re.compile(
    r"(?:begin (?:van )?|in )?(?:(?:het )?(?:nieuwe jaar|volgend jaar)|(?:the )?new year|next year)|"
    r"(?P<nth>[^ ]+) (?P<weekday>[^ ]+) (?:van |in |of )?(?:het nieuwe jaar|volgend jaar|the new year|next year)"
)
_NTH_WEEK = re.compile(rf"(?P<nth>[^ ]+) week (?:van |in |of )?(?:de maand )?{OF_MONTH}")
_HALF = re.compile(
    r"(?:(?:over|in|voor|nog|tot over|for) )*(?P<whole>anderhalve|anderhalf|[0-9]{1,2}(?:[.,]5|½)|"
    r"(?P<said>[^ ]+) en een halve|[^ ]+[eë]nhalve) (?P<unit>weekjes?|weken|week|maanden|maand)"
)


def nearby(words: str, today: date, date_of: Callable[[str], DateRead | None]) -> DateRead | None:
    """The day that these words tell; `date_of` reads a day that is named in them."""
    if (halves := half_later(words, today)) is not None:
        return ask(halves, today)
    if found := _WEEKDAY_BESIDE.fullmatch(words):
        return _weekday_beside(found, today, date_of)
    if (found := _WEEK_BESIDE.fullmatch(words)) and (days := _stretch(found, today, date_of)):
        return _working_week(days[1] + _WEEK if _is_after(found) else days[0] - _WEEK, today)
    if (found := _AFTER.fullmatch(words)) and (days := _stretch(found, today, date_of)):
        return ask([next_working_day(days[1], frozenset())], today)
    if found := _WEEKEND.fullmatch(words):
        saturday = week_of(today) + timedelta(days=12 if found["next"] else 5)
        return ask([saturday, saturday + _DAY], today)
    if found := _NEW_YEAR.fullmatch(words):
        return _in_the_new_year(found, today)
    if found := _NTH_WEEK.fullmatch(words):
        return _nth_week(found, today)
    return None


def half_later(words: str, today: date) -> list[date] | None:
    """The days that "anderhalve week" from today may be; of half a week two."""
    found = _HALF.fullmatch(words)
    if found is None:
        return None
    whole = _whole(found)
    if whole is None:
        return None
    if found["unit"].startswith("m"):
        return [months_on(today, whole) + _HALF_A_MONTH]
    return [today + timedelta(days=7 * whole + more) for more in (3, 4)]


def _whole(found: re.Match[str]) -> int | None:
    words = found["said"] or found["whole"]
    if words.startswith("anderhal"):
        return 1
    figures = re.match(r"[0-9]+", words)
    return int(figures[0]) if figures else number(re.sub(r"[eë]nhalve$", "", words))


def _is_after(found: re.Match[str]) -> bool:
    return found["side"] in ("na", "after")


def _stretch(found: re.Match[str], today: date, date_of: Callable[[str], DateRead | None]) -> tuple[date, date] | None:
    """The first and the last day of what these lie beside: a day, a feast of two days, or a weekend."""
    if re.fullmatch(r"weekend|weekeinde", found["of"]):
        sunday = week_of(today) + timedelta(days=6)
        return sunday - _DAY, sunday
    day = date_of(found["of"])
    return (day.value, lasts_until(found["of"], day.value)) if isinstance(day, Understood) else None


def _weekday_beside(found: re.Match[str], today: date, date_of: Callable[[str], DateRead | None]) -> DateRead | None:
    days, weekday = _stretch(found, today, date_of), WEEKDAYS[found["weekday"]]
    if days is None:
        return None
    if not _is_after(found) and days[0].isoweekday() == weekday:
        # "dinsdag vóór 8 december", which is a Tuesday: that day itself, perhaps.
        return ask([days[0] - _WEEK, days[0]], today)
    if _is_after(found):
        return meant(days[1] + timedelta(days=(weekday - days[1].isoweekday() - 1) % 7 + 1), today)
    return meant(days[0] - timedelta(days=(days[0].isoweekday() - weekday - 1) % 7 + 1), today)


def _working_week(day: date, today: date) -> DateRead | None:
    return ask([week_of(day) + timedelta(days=place) for place in range(_WORKING_DAYS)], today)


def _in_the_new_year(found: re.Match[str], today: date) -> DateRead | None:
    begin = date(today.year + 1, 1, 1)
    if found["weekday"] is None:
        return ask([next_working_day(begin, frozenset())], today)
    nth, weekday = ordinal(found["nth"]), WEEKDAYS.get(found["weekday"])
    return meant(nth_weekday(begin.year, 1, nth, weekday), today) if nth and weekday else None


def _nth_week(found: re.Match[str], today: date) -> DateRead | None:
    monday = week_in_month(found, today)
    return _working_week(monday, today) if monday else None


def week_in_month(found: re.Match[str], today: date) -> date | None:
    """The Monday of that week; the first week of a month is the first that has most of its working days in it."""
    month, year = month_of(found, today)
    first = date(year or today.year + (month < today.month), month, 1)
    begin = week_of(first) if first.isoweekday() <= _MIDWEEK else week_of(first) + _WEEK
    if found["nth"] in ("laatste", "last"):
        return week_of(months_on(first, 1) - _DAY)
    nth = ordinal(found["nth"])
    return begin + (nth - 1) * _WEEK if nth and nth <= _WORKING_DAYS else None
