"""Days told by a longer stretch: "eind Q2", "het voorjaar", "de laatste donderdag van het jaar", "de laatste werkdag
van januari", "dinsdag in de eerste week van maart". What is more than one day is asked, never guessed.

Everything here takes words that are tidy (`numerals.py`). None means: this is no such day.
"""

from datetime import date, timedelta

from conversations import patterns as re
from conversations.days.calendar_words import OF_MONTH, YEAR, DateRead, ask, meant, month_of, months_on, year_of
from conversations.days.feasts import feast, nth_weekday
from conversations.days.nearby import week_in_month
from conversations.days.numerals import Unclear, ordinal
from conversations.days.weekdays import A_WEEKDAY, WEEKDAYS
from conversations.rhythm import is_working_day, next_working_day, working_days_before
from conversations.text import Text

_DAY = timedelta(days=1)
_LAST_WEEK = 5
_PART = r"(?:(?P<part>begin|half|medio|midden|mid|eind|einde|end)(?: van| of)? )?(?:het |de |the )?"
_OF_YEAR = rf"(?:(?P<which>het |dit |the |this |volgend |komend |next )(?:jaar|year)|{YEAR})"
_QUARTER = re.compile(
    rf"{_PART}(?:q(?P<short>[1-4])|(?P<nth>[^ ]+) (?:kwartaal|quarter))(?: (?:van |of )?(?:{YEAR}|het jaar|dit jaar))?"
)
_SEASONS = {
    **dict.fromkeys(("voorjaar", "lente", "spring"), 3),
    **dict.fromkeys(("zomer", "summer"), 6),
    **dict.fromkeys(("najaar", "herfst", "autumn", "fall"), 9),
    "winter": 12,
}
_SEASON = re.compile(rf"(?:in )?{_PART}(?P<season>{'|'.join(_SEASONS)})(?: (?:van )?{YEAR})?")
_SOME_TIME = re.compile(
    rf"(?:(?:na|voor|in|after|before|during|tijdens|rond) )?(?:de |het |the |mijn |m'n |my )?"
    rf"(?:{'|'.join(_SEASONS)}|\w*vakanties?|\w*verlof|holidays?)"
)
_NTH_OF_YEAR = re.compile(rf"(?P<nth>[^ ]+) (?P<weekday>{A_WEEKDAY}) (?:van |in |of )?{_OF_YEAR}")
_WORKING_DAY = re.compile(
    rf"(?P<nth>eerste|1e|laatste|first|last) (?:werkdag|working day|business day) (?:van |in |of )?"
    rf"(?:de maand|{OF_MONTH}|(?P<year_end>het jaar|dit jaar|the year|this year))"
)
_IN_WEEK = re.compile(
    rf"(?:(?P<before>{A_WEEKDAY}) (?:in |van |of )?(?:de |the )?)?(?P<nth>[^ ]+) week (?:van |in |of )?{OF_MONTH}"
    rf"(?: (?:op )?(?P<behind>{A_WEEKDAY}))?"
)
_BEFORE_FEAST = re.compile(rf"(?:voor|vóór|before) (?:de |het |the )?(?P<name>.+?)(?: {YEAR})?")
_BETWEEN = re.compile(
    r"(?:tussen|between) (?:de )?(?:kerst|kerstmis|kerstdagen|christmas) (?:en|and) "
    r"(?:oud en nieuw|oudjaar|nieuwjaar|oud|new year|new year's eve)"
)
_MORE = Text("That is more than one day. Which one do you mean?")


def in_a_span(words: str, today: date) -> DateRead | None:
    """The day that these words tell, or between which days it is for him to choose."""
    if found := _QUARTER.fullmatch(words):
        return _quarter(found, today)
    if found := _SEASON.fullmatch(words):
        return _season(found, today)
    if _SOME_TIME.fullmatch(words):
        return Unclear(_MORE)
    if found := _NTH_OF_YEAR.fullmatch(words):
        return _nth_of_year(found, today)
    if found := _WORKING_DAY.fullmatch(words):
        return _working_day(found, today)
    if (found := _IN_WEEK.fullmatch(words)) and (found["before"] or found["behind"]):
        monday = week_in_month(found, today)
        weekday = WEEKDAYS[found["before"] or found["behind"]]
        return meant(monday + (weekday - 1) * _DAY, today) if monday else None
    if _BETWEEN.fullmatch(words):
        year = today.year if today < date(today.year, 12, 31) else today.year + 1
        return ask(
            [day for day in (date(year, 12, one) for one in range(27, 31)) if is_working_day(day, frozenset())], today
        )
    return _before_feast(words, today)


def is_some_time(words: str) -> bool:
    """Whether these words tell a quarter, a season or a holiday, and no day in it."""
    found = _QUARTER.fullmatch(words) or _SEASON.fullmatch(words)
    return (found is not None and not found["part"]) or _SOME_TIME.fullmatch(words) is not None


def _quarter(found: re.Match[str], today: date) -> DateRead | None:
    this = (today.month - 1) // 3
    match found["short"] or found["nth"]:
        case "dit" | "this" | "deze":
            number = this
        case "volgend" | "komend" | "volgende" | "komende" | "next" | "coming":
            number = this + 1
        case said:
            number = (int(said) if said.isdecimal() else ordinal(said) or 0) - 1
            if not 0 <= number <= 3:
                return None
    return _stretch(found, number * 3 + 1, 3, today)


def _season(found: re.Match[str], today: date) -> DateRead | None:
    return _stretch(found, _SEASONS[found["season"]], 3, today) if found["part"] else Unclear(_MORE)


def _stretch(found: re.Match[str], month: int, months: int, today: date) -> DateRead | None:
    """So many months, of the year that was said or else the next that are not over: their first or last working day,
    the middle, or one of the two."""
    first = months_on(date(year_of(found) or today.year, 1, 1), month - 1)
    if year_of(found) is None and months_on(first, months) <= today:
        first = months_on(first, 12)
    begin = next_working_day(first - _DAY, frozenset({date(first.year, 1, 1)}))
    end = working_days_before(months_on(first, months), 1, frozenset())
    part = (found["part"] or " ")[0]
    days = {"b": [begin], "e": [end], "h": [months_on(first, 1) + 14 * _DAY], "m": [months_on(first, 1) + 14 * _DAY]}
    return ask(days.get(part, [begin, end]), today) or Unclear(_MORE)


def _nth_of_year(found: re.Match[str], today: date) -> DateRead | None:
    nth, weekday = found["nth"], WEEKDAYS[found["weekday"]]
    year = year_of(found) or today.year + (found["which"] in ("volgend ", "komend ", "next "))
    if nth in ("laatste", "last"):
        last = date(year, 12, 31)
        return meant(last - (last.isoweekday() - weekday) % 7 * _DAY, today)
    count = ordinal(nth)
    if not count or count > _LAST_WEEK:
        return None
    day = nth_weekday(year, 1, count, weekday)
    return meant(nth_weekday(year + 1, 1, count, weekday) if day < today and found["which"] else day, today)


def _working_day(found: re.Match[str], today: date) -> DateRead | None:
    if found["year_end"]:
        first, months = date(today.year, 1, 1), 12
    else:
        month, year = month_of(found, today) if found["month"] or found["which"] else (today.month, today.year)
        first, months = date(year or today.year + (month < today.month), month, 1), 1
    if found["nth"] in ("laatste", "last"):
        return meant(working_days_before(months_on(first, months), 1, frozenset()), today)
    day = next_working_day(first - _DAY, frozenset())
    return meant(day if day >= today else next_working_day(months_on(first, months) - _DAY, frozenset()), today)


def _before_feast(words: str, today: date) -> DateRead | None:
    """ "voor kerst": the last working day before it, or the day itself as the one on which it must be."""
    found = _BEFORE_FEAST.fullmatch(words)
    day = feast(found["name"], year_of(found), today) if found else None
    return ask([working_days_before(day, 1, frozenset()), day], today) if day else None
