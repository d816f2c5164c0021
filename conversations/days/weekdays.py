"""The grammar of weeks and their days: "aanstaande vrijdag", "dinsdag volgende week", "laatste vrijdag van maart"."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeAlias

from conversations import patterns as re
from conversations.days.calendar_words import (
    MONTH,
    MONTHS,
    OF_MONTH,
    YEAR,
    DateRead,
    ask,
    furthest,
    meant,
    month_of,
    months_on,
    nearest,
    says_year,
    within,
    without_fillers,
    year_of,
)
from conversations.days.feasts import nth_weekday
from conversations.days.numerals import Unclear, Understood, number, numbered, ordinal
from conversations.text import Text

WEEKDAYS = numbered(
    "maandag monday ma mon maa mo maan",
    "dinsdag tuesday di tue tues din dins",
    "woensdag wednesday wo wed woe woens",
    "donderdag thursday do thu thurs don dond",
    "vrijdag friday vr fri vrij",
    "zaterdag saturday za sat zat zater",
    "zondag sunday zo sun zon zond",
)
A_WEEKDAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
"""One of their names, in a pattern; the longest first."""
Plain: TypeAlias = Callable[[str, date], DateRead | None]

_WEEK = timedelta(days=7)
_WORKING_DAYS = 5


def week_of(day: date) -> date:
    """The Monday of the week that this day is in."""
    return day - timedelta(days=day.weekday())


def written_month(words: str, today: date) -> date | None:
    """The first day of the month of that name, of the year that was said or else the next one."""
    found = re.fullmatch(rf"{MONTH}(?: {YEAR})?", words)
    if found is None:
        return None
    month, year = MONTHS[found["month"]], year_of(found)
    return date(year or today.year + (month < today.month), month, 1)


def numbered_week(week: int, year: int | None, today: date) -> date | None:
    """The Monday of that week, of the year that was said or else the next such week; None when there is none."""
    for one in (year,) if year else (today.year, today.year + 1):
        if 1 <= week <= date(one, 12, 28).isocalendar().week:
            monday = date.fromisocalendar(one, week, 1)
            if year or monday + timedelta(days=6) >= today:
                return monday
    return None


def _working_days(monday: date, today: date) -> DateRead | None:
    return ask([monday + timedelta(days=place) for place in range(_WORKING_DAYS)], today)


def some_week(found: re.Match[str], today: date) -> DateRead | None:
    """A week and no day: the working days in it are offered."""
    return _working_days(week_of(today) + (_WEEK if found["which"] in NEXT else timedelta(0)), today)


def week_by_number(found: re.Match[str], today: date) -> DateRead | None:
    """A week by its number and no day."""
    monday = numbered_week(number(found["week"]) or 0, year_of(found), today)
    return _working_days(monday, today) if monday else None


NEXT = ("volgende", "komende", "aanstaande", "aankomende", "next")
_COMING = re.compile(r"(?:aanstaande|aanst|a\.?s|komende|kom|aankomende|eerstkomende|eerstvolgende|coming|this coming)")
_THIS = re.compile(r"(?:deze|this)(?: week)?|van deze week")
_LAST = re.compile(r"(?:afgelopen|vorige|verleden|jongstleden|jl|last|past)(?: week)?")
_HANGING = re.compile(r" (?:op|de|den|on|the)$")
_FOLLOWING = re.compile(r"(?:volgende|next)")
_IN_NEXT_WEEK = re.compile(rf"(?:in |van )?(?:de )?(?:{'|'.join(NEXT)}) week")
_WEEKS_ON = re.compile(r"(?:over|in) (?P<number>[^ ]+) (?:week|weken|weekjes?|weeks?)")
_IN_WEEK = re.compile(rf"(?:in |van )?week (?P<week>[^ ]+)(?: {YEAR})?")
_NTH = re.compile(rf"(?P<nth>[^ ]+) (?:van |in |of |v\.?d )?{OF_MONTH}")


def with_weekday(words: list[str], today: date, plain: Plain) -> DateRead | None:
    """A day of the week, with what stands around it; `plain` reads a day that is not told by its weekday."""
    place = next((place for place, word in enumerate(words) if word in WEEKDAYS), None)
    if place is None:
        return None
    if 0 < place < len(words) - 1 and words[place - 1].isdecimal() and words[place + 1].isdecimal():
        return None  # "1 dinsdag 8": the two figures are no date
    weekday, rest = WEEKDAYS[words[place]], " ".join(words[:place] + words[place + 1 :])
    rest = _HANGING.sub("", rest)
    coming = today + timedelta(days=(weekday - today.isoweekday()) % 7)
    if not rest:
        return ask([today, today + _WEEK], today) if coming == today else meant(coming, today)
    return (
        _beside_weekday(rest, weekday, coming, today)
        or _on_its_day(rest, weekday, today)
        or _checked(plain(without_fillers(rest), today), rest, weekday, today)
    )


def _beside_weekday(rest: str, weekday: int, coming: date, today: date) -> DateRead | None:
    this_week = week_of(today) + timedelta(days=weekday - 1)
    if _COMING.fullmatch(rest):
        return meant(coming if coming > today else coming + _WEEK, today)
    if _LAST.fullmatch(rest):
        return within(this_week if this_week < today else this_week - _WEEK, today, coming)
    if _THIS.fullmatch(rest):
        return within(this_week, today, this_week + _WEEK)
    if _FOLLOWING.fullmatch(rest):
        # "volgende vrijdag", said on a Monday: the coming one for some, the one after it for others.
        return ask([coming, coming + _WEEK], today) if today < this_week else meant(this_week + _WEEK, today)
    if _IN_NEXT_WEEK.fullmatch(rest):
        return meant(this_week + _WEEK, today)
    if found := _WEEKS_ON.fullmatch(rest):
        weeks = number(found["number"]) or 0
        days = sorted({this_week + weeks * _WEEK, (coming if coming > today else coming + _WEEK) + weeks * _WEEK})
        return None if not weeks else meant(days[0], today) if len(days) == 1 else ask(days, today)
    if found := _IN_WEEK.fullmatch(rest):
        monday = numbered_week(number(found["week"]) or 0, year_of(found), today)
        return within(monday + timedelta(days=weekday - 1), today) if monday else None
    if found := _NTH.fullmatch(rest):
        return _nth_weekday(found, weekday, today)
    return None


def _on_its_day(rest: str, weekday: int, today: date) -> DateRead | None:
    """ "dinsdag 8": the 8th that comes, if that is a Tuesday; otherwise it may as well be an hour."""
    if not rest.isdecimal() or not 1 <= int(rest) <= 31:
        return None
    first = today.replace(day=1) if int(rest) >= today.day else months_on(today.replace(day=1), 1)
    day = nearest(first.year, first.month, int(rest))
    return meant(day, today) if (day.day, day.isoweekday()) == (int(rest), weekday) else None


def _nth_weekday(found: re.Match[str], weekday: int, today: date) -> DateRead | None:
    """ "eerste maandag van maart", "laatste vrijdag van de maand"."""
    nth = 5 if found["nth"] in ("laatste", "last") else ordinal(found["nth"])
    if nth is None or not 1 <= nth <= 5:
        return None
    month, year = month_of(found, today)
    day = _nth(year or today.year, month, nth, weekday)
    if day < today and year is None:
        day = _nth(today.year + 1, month, nth, weekday)
    if day < today and found["which"]:
        following = months_on(today.replace(day=1), 1)
        day = _nth(following.year, following.month, nth, weekday)
    return meant(day, today)


def _nth(year: int, month: int, nth: int, weekday: int) -> date:
    """The nth such weekday, or the last when there are fewer."""
    day = nth_weekday(year, month, nth, weekday)
    return day if day.month == month else day - _WEEK


def _checked(read: DateRead | None, rest: str, weekday: int, today: date) -> DateRead | None:
    """A date with the day of the week that it is; when that does not fit, it is asked which of the two was meant."""
    if not isinstance(read, Understood) or read.value.isoweekday() == weekday:
        return read
    day = read.value
    close = day + timedelta(days=(weekday - day.isoweekday() + 3) % 7 - 3)
    offers = [day, close]
    if not says_year(rest) and (same := months_on(day, 12)).isoweekday() == weekday:
        offers.append(same)
    can = tuple(one for one in offers if today <= one <= furthest(today))
    return Unclear(Text("The weekday does not fit: that is {date}. Which day do you mean?", date=day), can)
