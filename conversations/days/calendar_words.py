"""The words for months and years, and which days can be taken at all: what all the grammar of days shares."""

from calendar import monthrange
from datetime import date, timedelta
from typing import TypeAlias

from conversations import patterns as re
from conversations.days.numerals import Unclear, Understood, number, numbered
from conversations.text import Text

DateRead: TypeAlias = Understood[date] | Unclear[date]

YEARS_AHEAD = 2
MONTHS = numbered(
    "januari january jan",
    "februari february feb febr",
    "maart march mrt mar maa",
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
NAMED = "|".join(sorted(MONTHS, key=len, reverse=True))
YEAR = r"'?(?P<year>[12][0-9]{3}|[0-9]{2})"
MONTH = rf"(?P<month>{NAMED})"
OF_MONTH = rf"(?:{MONTH}(?: {YEAR})?|(?P<which>deze |de |die |this |the |volgende |next )(?:maand|month))"
LENGTH = (
    r"(?P<number>een half|anderhalf|[^ ]+) (?P<unit>dag|dagen|dagje|days?|week|weken|weekje|weekjes|weeks?|"
    r"maand|maanden|maandje|months?|jaar|years?|kwartaal|quarter|werkdag|werkdagen|(?:working |business )days?)"
)
_YEAR_TOLD = re.compile(
    rf"\b[12][0-9]{{3}}\b|'[0-9]{{2}}\b|\b[0-9]{{1,2}}([-/.])[0-9]{{1,2}}\1[0-9]{{2}}\b|\b(?:{NAMED}) [0-9]{{2}}\b"
)
_DAYS = {"da": 1, "we": 7}
_WORKING = ("werkdag", "working", "business")
_WEEKEND = 5
_FILLERS = re.compile(
    r"(?:(?:op|on|per|vanaf|from|uiterlijk|voor|vóór|before|by|met|at|naar|doe|maar|graag|liever|dan|ok|oke|oké|"
    r"het|wordt|is|in|de|den|the) )+"
)


# Behind a date they tell nothing; behind the name of a day of the week they do.
_AFTER = re.compile(r"(?<=[0-9a-z]) (?:aanstaande|aanst|a\.?s|komende?|eerstkomende)$")


def without_fillers(words: str) -> str:
    """The words without those around a day that say nothing about it: "doe maar op", "aanstaande"."""
    words = _AFTER.sub("", words)
    found = _FILLERS.match(words)
    return words[found.end() :] if found else words


def says_year(words: str) -> bool:
    """Whether a year is told in these words."""
    return _YEAR_TOLD.search(words) is not None


def year_of(found: re.Match[str]) -> int | None:
    """The year in the words that were found, in four figures."""
    year = found.groupdict().get("year")
    return None if year is None else int(year.lstrip("'")) + (2000 if len(year.lstrip("'")) == 2 else 0)


def month_of(found: re.Match[str], today: date) -> tuple[int, int | None]:
    """The month, and the year if it was said."""
    if found["month"]:
        return MONTHS[found["month"]], year_of(found)
    if found["which"] not in ("volgende ", "next "):
        return today.month, today.year
    following = months_on(today.replace(day=1), 1)
    return following.month, following.year


def months_on(day: date, months: int) -> date:
    """So many months later, on the same day of the month or the last one there is."""
    place = day.year * 12 + day.month - 1 + months
    return nearest(place // 12, place % 12 + 1, day.day)


def later(day: date, length: str, unit: str) -> date | None:
    """The day that lies so much later: `length` in figures or words, `unit` a word for days, weeks, months or years."""
    if unit.startswith(_WORKING):
        return _working_days_on(day, number(length) or 0)
    halves = {"half": 6, "een half": 6, "anderhalf": 18} if unit.startswith(("jaar", "year")) else {}
    half = halves.get(length)
    count = number(length)
    if half is None and count is None:
        return None
    if unit.startswith(("maand", "month", "jaar", "year", "kwart", "quart")):
        step = {"m": 1, "j": 12, "y": 12, "k": 3, "q": 3}[unit[0]]
        months = half or (count or 0) * step
        return months_on(day, months) if months < 1000 else None
    return day + timedelta(days=(count or 0) * _DAYS[unit[:2]])


def _working_days_on(day: date, count: int) -> date | None:
    """So many days from Monday to Friday later."""
    if not count:
        return None
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < _WEEKEND
    return day


def within(day: date, today: date, *offers: date) -> DateRead:
    """The day, if it is still to come and not too far."""
    if day < today:
        passed = Text("{date} has passed. Write a day that is still to come.", date=day)
        return Unclear(passed, tuple(offer for offer in offers if today <= offer <= furthest(today)))
    if day > furthest(today):
        far = Text("{date} is more than {years} years ahead. Write a day that is nearer.", date=day, years=YEARS_AHEAD)
        return Unclear(far)
    return Understood(day)


def meant(day: date, today: date) -> DateRead:
    """A day that was not written out; it is told which one it is."""
    read = within(day, today)
    return Understood(day, Text("That is {date}.", date=day)) if isinstance(read, Understood) else read


def ask(days: list[date], today: date) -> DateRead | None:
    """One of these days, which is for the person to say; None when none of them can be."""
    can = [day for day in dict.fromkeys(days) if today <= day <= furthest(today)]
    if not can:
        return None
    if len(can) == 1:
        return Unclear(Text("Do you mean {date}?", date=can[0]), tuple(can))
    if len(can) == 2:
        return Unclear(
            Text("That can be {one} or {other}. Which one do you mean?", one=can[0], other=can[1]), tuple(can)
        )
    return Unclear(Text("That is more than one day. Which one do you mean?"), tuple(can))


def furthest(today: date) -> date:
    """The last day that can be taken."""
    return nearest(today.year + YEARS_AHEAD, today.month, today.day)


def nearest(year: int, month: int, day: int) -> date:
    """That date, or the real one nearest to it."""
    month = min(max(month, 1), 12)
    return date(year, month, min(max(day, 1), monthrange(year, month)[1]))
