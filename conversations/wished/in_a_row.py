"""What is to be done more than once, with its end: "de komende drie zaterdagen", "twee weken lang", "tot kerst"; and a
feast that stands for a day. What came of it is asked when the last of it is over."""

from datetime import date, timedelta

from conversations import patterns as re
from conversations.days.feasts import feast, lasts_until
from conversations.days.numerals import number
from conversations.days.weekdays import WEEKDAYS

_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
_SATURDAY, _SUNDAY = 5, 6
_MOST = 8
_MANY = r"(?P<many>twee|drie|vier|vijf|zes|[2-6]|two|three|four)"
_BEFORE = r"(?<!afgelopen )(?<!vorige )(?<!laatste )(?<!over )(?<!binnen )(?<!na )(?<!al )(?<!in )(?<!om de )"
_WEEKDAYS_IN_A_ROW = re.compile(
    rf"{_BEFORE}\b{_MANY} (?P<what>(?:maan|dins|woens|donder|vrij|zater|zon)dagen|weeken?de?n?s?|weekeinden?|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days)\b(?! geleden)"
)
_DAYS_IN_A_ROW = re.compile(
    rf"\b(?:komende|eerstvolgende|volgende|eerste|next) {_MANY} (?P<what>(?:werk)?dagen|ochtenden|middagen|avonden|"
    rf"nachten|days)\b|{_BEFORE}\b(?P<long>twee|drie|vier|vijf|[2-5]) (?:dagen|avonden|ochtenden) "
    r"(?:lang|achter elkaar)\b"
)
_WEEKS_LONG = re.compile(
    r"\b(?:(?:komende|volgende|eerste|next) (?P<many>twee|drie|vier|[2-4]|two|three) (?:weken|weeks)|"
    r"(?P<long>een|één|1|twee|drie|vier|[2-4]) (?:week|weken) lang|(?P<whole>(?:de|een) hele week))\b"
)
_UNTIL_FEAST = re.compile(r"\btot (?:en met |aan )?(?:de )?(?P<feast>[a-z0-9]+(?: (?:kerstdag|en nieuw))?)\b")
_AT_FEAST = re.compile(
    r"\b(?:met|op|rond|tijdens) (?:de )?(?P<met>kerst|kerstmis|kerstavond|pasen|pinksteren|koningsdag|sinterklaas|"
    r"oud en nieuw|oudjaar|nieuwjaarsdag|hemelvaart)\b|"
    r"\b(?P<day>(?:eerste|tweede|1e|2e) (?:kerst|paas|pinkster)dag|kerstavond|oudejaarsavond|oudejaarsdag|"
    r"nieuwjaarsdag|pakjesavond)\b"
)
# Of which he speaks: "tegen Karin zeggen dat ik de komende twee weken om vijf uur ga".
_OF_WHICH = re.compile(r"(?<=\w),? (?:dat|of|wie|waarom|over|voor|omdat|want) [^.!?\n]*")


def last_of_some(words: str, said: date) -> date | None:
    """The last of some days that these words of the day `said` count, or of the feast that they name."""
    spoken = _of_doing(words)
    if found := _WEEKDAYS_IN_A_ROW.search(spoken):
        what = found["what"]
        at = _SUNDAY if what.startswith("weeke") else WEEKDAYS.get(re.sub(r"(?:en|s)$", "", what), _MOST) - 1
        first = said + ((at - said.weekday() - 1) % 7 + 1) * _DAY
        return None if at == _MOST - 1 else first + ((number(found["many"]) or _ENGLISH[found["many"]]) - 1) * _WEEK
    if found := _DAYS_IN_A_ROW.search(spoken):
        return _after_days(said, number(found["many"] or found["long"]) or 1, found["what"] == "werkdagen")
    if found := _AT_FEAST.search(spoken):
        name = found["met"] or found["day"]
        day = feast(name, None, said)
        return None if day is None else lasts_until(name, day)
    return None


def goes_on_until(words: str, said: date) -> date | None:
    """The last day of what goes on for weeks on end, or until a feast; of that can be asked on the way too."""
    spoken = _of_doing(words)
    if found := _WEEKS_LONG.search(spoken):
        weeks = found["many"] or found["long"] or "1"
        return said + (number(weeks) or 1) * _WEEK
    if found := _UNTIL_FEAST.search(spoken):
        day = feast(found["feast"], None, said)
        return None if day is None else day - _DAY
    return None


_ENGLISH = {"two": 2, "three": 3, "four": 4}


def _of_doing(words: str) -> str:
    return _OF_WHICH.sub("", words.casefold())


def _after_days(said: date, many: int, only_working: bool) -> date:
    day = said
    while many:
        day += _DAY
        many -= not (only_working and day.weekday() >= _SATURDAY)
    return day
