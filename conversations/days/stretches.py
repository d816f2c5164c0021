"""Stretches of days that have a name: a week, a month, a weekend, a length from a day on.

Everything here takes words that are tidy (`numerals.py`). None means: this is no such stretch.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from conversations import patterns as re
from conversations.days.calendar_words import LENGTH, NAMED, later, months_on
from conversations.days.dates import date_in
from conversations.days.feasts import feast, lasts_until
from conversations.days.numerals import Understood, number, ordinal
from conversations.days.weekdays import NEXT, numbered_week, week_of, written_month

_WEEKS_IN_A_MONTH = 4
_WORKING_DAYS = re.compile(r"(?P<number>[^ ]+) (?:werkdag|werkdagen|working days?)(?: (?:vanaf|from) (?P<begin>.+))?")

FROM_NOW = re.compile(
    rf"(?:(?:voor|de|komende|aankomende|eerstkomende|the|coming|next) )*{LENGTH}(?: lang| weg| vrij)?"
)
_LENGTH_FROM = re.compile(rf"(?:voor )?{LENGTH}(?: lang| weg)? (?:vanaf|from|na) (?P<begin>.+)")
_FROM_LENGTH = re.compile(rf"(?P<begin>.+?) (?:voor )?{LENGTH}(?: lang)?")
_WEEKS = re.compile(
    r"(?:in )?(?:week|weken|weeks?) (?P<week>[0-9]{1,2})"
    r"(?:(?: ?(?:t/m|tot en met|tot|en|and|to|-) ?| )(?:week )?(?P<last>[0-9]{1,2}))?"
    r"(?: (?P<year>[12][0-9]{3}|'[0-9]{2}))?"
)
_WEEK_OF = re.compile(r"(?:in )?(?:de )?(?:hele )?week (?:van|of|met) (?P<day>.+)")
_WEEKS_OF = re.compile(
    r"(?:in )?(?:de )?(?P<side>[^ ]+) (?:(?P<number>[^ ]+) )?(?:week|weken|weeks) "
    r"(?:(?:van|in|of) )?(?P<of>.+)"
)
_HALF_OF = re.compile(
    r"(?:in )?(?:de |the )?(?P<side>eerste|1e|tweede|2e|laatste|first|second|last) (?:helft|half) "
    r"(?:(?:van|of) )?(?P<of>.+)"
)
_TWO_MONTHS = re.compile(
    rf"(?:(?:hele?|heel|de|in) )*(?P<one>{NAMED}) (?:en|and|t/m|tot en met|\+|-) (?P<other>{NAMED})"
)
_WHOLE = re.compile(r"(?:in )?(?:(?:de )?(?:hele?|heel|whole|all of) )?(?:de )?(?:maand )?(?P<rest>.+)")
_NEXT = rf"(?:{'|'.join(NEXT)})"
_THIS = r"(?:deze|this|de|the)"


_AND = r"(?:en|and|\+|&)"
# Two days with a slash or "and" between them that says so, or three and more however they stand beside each other.
_LIST = re.compile(
    rf"(?P<days>[0-9]{{1,2}}(?: ?[/+&] ?[0-9]{{1,2}}|(?: ?[-/+&,] ?| )[0-9]{{1,2}}(?:(?: ?[-/+&,] ?| | en | and )"
    rf"[0-9]{{1,2}})+)) (?P<month>(?:{NAMED})(?: '?[0-9]+)?)"
)
_DATED_LIST = re.compile(
    rf"[0-9]{{1,2}}(?P<mark>[-/])[0-9]{{1,2}}(?:(?: {_AND})? [0-9]{{1,2}}(?P=mark)[0-9]{{1,2}}){{2,}}"
)
_WEEK_LIST = re.compile(rf"(?:week|weken|weeks) (?P<weeks>[0-9]{{1,2}}(?:(?: {_AND})? [0-9]{{1,2}}){{2,}})")
_FEAST_OF_DAYS = r"(?:met |rond )?(?:de )?(?P<feast>kerst|kerstmis|pasen|pinksteren|christmas|easter)"


@dataclass(frozen=True)
class Period:
    """The days from `first` to `last`, both included."""

    first: date
    last: date

    def days(self) -> frozenset[date]:
        """Every one of them."""
        return frozenset(self.first + timedelta(days=place) for place in range((self.last - self.first).days + 1))


def listed(words: str) -> tuple[str, bool]:
    """ "24/25/26 december", "24/12, 25/12 en 26/12": the first and the last day of what is a list, and whether all the
    days in between are in it. Other words stay as they are."""
    found, dated = _LIST.fullmatch(words), _DATED_LIST.fullmatch(words)
    if dated:
        pairs = [tuple(map(int, one)) for one in re.findall(r"([0-9]{1,2})[-/]([0-9]{1,2})", words)]
        days, month = [day for day, _ in pairs], f"-{pairs[0][1]}"
        if len({month for _, month in pairs}) > 1:
            return words, True
    elif found:
        days, month = [int(day) for day in re.findall(r"[0-9]+", found["days"])], f" {found['month']}"
    else:
        return words, True
    return f"{days[0]} t/m {days[-1]}{month}", days == list(range(days[0], days[-1] + 1))


def named_stretch(words: str, today: date) -> Period | None:
    """A week, a month, a weekend, or a length from today or from a day."""
    if found := _WEEKS.fullmatch(words):
        return _numbered_weeks(found, today)
    if found := _WEEK_LIST.fullmatch(words):
        return _weeks_in_a_row([int(week) for week in re.findall(r"[0-9]+", found["weeks"])], today)
    if (found := FROM_NOW.fullmatch(words)) and (long := _so_long(today, found)):
        return long
    if found := _LENGTH_FROM.fullmatch(words) or _FROM_LENGTH.fullmatch(words):
        begin = date_in(re.sub(r"^(?:vanaf|from|per) ", "", found["begin"]), today)
        if isinstance(begin, Understood):
            return _so_long(begin.value, found)
    if (found := _WEEK_OF.fullmatch(words)) and isinstance(day := date_in(found["day"], today), Understood):
        return _week(week_of(day.value))
    if found := _WEEKS_OF.fullmatch(words):
        return _weeks_of(found, today)
    if found := _HALF_OF.fullmatch(words):
        return _half_of(found, today)
    if found := _TWO_MONTHS.fullmatch(words):
        return _months(found["one"], found["other"], today)
    found = _WHOLE.fullmatch(words)
    rest = found["rest"] if found else words
    return _calendar(rest, today, whole=rest != words)


def _weeks_of(found: re.Match[str], today: date) -> Period | None:
    """ "eerste twee weken van juli": counted from its first day, or up to its last."""
    month, count = written_month(found["of"], today), number(found["number"] or "1")
    if month is None or not count or count > _WEEKS_IN_A_MONTH:
        return None
    whole, days, nth = _month(month), timedelta(days=7 * count - 1), ordinal(found["side"])
    if found["side"] in ("laatste", "last"):
        return Period(whole.last - days, whole.last)
    begin = whole.first + timedelta(days=7 * (nth - 1)) if nth and (nth == 1 or not found["number"]) else None
    return Period(begin, begin + days) if begin and begin <= whole.last else None


def _half_of(found: re.Match[str], today: date) -> Period | None:
    """ "tweede helft van juli"."""
    month = written_month(found["of"], today)
    if month is None:
        return None
    whole = _month(month)
    first = found["side"] in ("eerste", "1e", "first")
    return (
        Period(whole.first, whole.first.replace(day=15)) if first else Period(whole.first.replace(day=16), whole.last)
    )


def _months(one: str, other: str, today: date) -> Period | None:
    """ "juli en augustus": from the first day of the one to the last of the other."""
    first = written_month(one, today)
    last = written_month(other, first) if first else None
    return Period(first, _month(last).last) if first and last else None


def _so_long(begin: date, found: re.Match[str]) -> Period | None:
    end = later(begin, found["number"], found["unit"])
    return Period(begin, end - timedelta(days=1)) if end is not None and end > begin else None


def _numbered_weeks(found: re.Match[str], today: date) -> Period | None:
    year = int(found["year"].lstrip("'")) % 100 + 2000 if found["year"] else None
    first = numbered_week(int(found["week"]), year, today)
    last = numbered_week(int(found["last"]), year, first or today) if found["last"] else first
    return Period(first, last + timedelta(days=6)) if first and last else None


def _weeks_in_a_row(weeks: list[int], today: date) -> Period | None:
    """ "week 52, 53 en 1", when each follows on the one before."""
    first = numbered_week(weeks[0], None, today)
    if first is None:
        return None
    mondays = [first + timedelta(days=7 * place) for place in range(len(weeks))]
    in_a_row = [monday.isocalendar().week for monday in mondays] == weeks
    return Period(first, mondays[-1] + timedelta(days=6)) if in_a_row else None


def _calendar(words: str, today: date, *, whole: bool) -> Period | None:
    if re.fullmatch(rf"{_NEXT} week", words):
        return _week(week_of(today) + timedelta(days=7))
    if re.fullmatch(rf"(?:de )?rest van {_THIS} week", words):
        return Period(today, week_of(today) + timedelta(days=6))
    if found := re.fullmatch(r"(?P<feast>kerst|paas|pinkster)week", words):
        second = date_in(f"tweede {found['feast']}dag", today)
        return _week(week_of(second.value - timedelta(days=1))) if isinstance(second, Understood) else None
    if (found := re.fullmatch(_FEAST_OF_DAYS, words)) and (day := feast(found["feast"], None, today)):
        return Period(day, lasts_until(found["feast"], day))
    if re.fullmatch(rf"{_THIS} week|week", words):
        return Period(today, week_of(today) + timedelta(days=6)) if words != "week" or whole else None
    if re.fullmatch(rf"{_NEXT} (?:maand|month)", words):
        return _month(months_on(today.replace(day=1), 1))
    if re.fullmatch(rf"{_THIS} (?:maand|month)", words):
        return _month(today)
    if found := re.fullmatch(
        r"(?:het |dit |this )?(?:komend |aankomend |aanstaand )?(?P<next>volgend |next )?(?:weekend|weekeinde)", words
    ):
        saturday = week_of(today) + timedelta(days=12 if found["next"] else 5)
        return Period(max(saturday, today), saturday + timedelta(days=1))
    if found := re.fullmatch(r"(?P<feast>kerst|paas|pinkster)(?:dagen|weekend)", words):
        second = date_in(f"tweede {found['feast']}dag", today)
        return Period(second.value - timedelta(days=1), second.value) if isinstance(second, Understood) else None
    month = written_month(words, today)
    return _month(month) if month else None


def working_days(words: str, today: date) -> Period | None:
    """ "10 werkdagen vanaf maandag", without an eye for the holidays in between."""
    found = _WORKING_DAYS.fullmatch(words)
    begin = date_in(found["begin"], today) if found and found["begin"] else Understood(today)
    if found is None or not isinstance(begin, Understood):
        return None
    last = later(begin.value - timedelta(days=1), found["number"], "werkdagen")
    return Period(begin.value, last) if last else None


def _week(monday: date) -> Period:
    return Period(monday, monday + timedelta(days=6))


def _month(day: date) -> Period:
    return Period(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))


def around_christmas(year: int) -> Period:
    """Two weeks with the weekends around them, that hold Christmas and New Year."""
    christmas = date(year, 12, 25)
    saturday = christmas - timedelta(days=(christmas.weekday() - 5) % 7)
    return Period(saturday, saturday + timedelta(days=15))
