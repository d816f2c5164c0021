"""The grammar of days: "8 dec", "aanstaande vrijdag", "eerste maandag van maart", "over twee weken".

Everything here takes words that are tidy (`numerals.py`). None means: this does not look like a day at all.
"""

from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import TypeAlias

from conversations import patterns as re
from conversations.days.calendar_words import (
    LENGTH,
    MONTH,
    MONTHS,
    NAMED,
    OF_MONTH,
    YEAR,
    DateRead,
    ask,
    later,
    meant,
    month_of,
    months_on,
    nearest,
    within,
    without_fillers,
    year_of,
)
from conversations.days.feasts import feast
from conversations.days.misspelled import corrected
from conversations.days.nearby import nearby
from conversations.days.numerals import Unclear, Understood, number, ordinal
from conversations.days.spans import in_a_span
from conversations.days.weekdays import A_WEEKDAY, NEXT, WEEKDAYS, some_week, week_by_number, with_weekday
from conversations.text import Text

_PARTS_OF_MONTH = {"b": (1,), "h": (15,), "m": (15,), "e": (31,), "l": (31,)}
_DAYS_AHEAD = {
    "eergisteren": -2, "gisteren": -1, "yesterday": -1, "vandaag": 0, "today": 0, "morgen": 1, "tomorrow": 1,
    "overmorgen": 2,
}  # fmt: skip
_EITHER = re.compile(r"(?P<one>.+?)(?: (?:of|or|en|and|&) |(?<=[0-9])/(?=[0-9]{1,2} [a-z]))(?P<other>.+)")
_MONTH_AT_END = re.compile(rf"\b{MONTH}(?: {YEAR})?$")
_PARTS_OF_DAY = "vroeg|ochtend|morgen|middag|namiddag|avond|nacht"
_GLUED = (
    # "10-12-26-15:00": the time behind the date.
    (
        re.compile(
            r"(?<![0-9:.])(?P<day>[0-9]{1,4}(?P<mark>[-/.])[0-9]{1,2}(?:(?P=mark)[0-9]{2,4})?|[0-9]{8})[-/,.]"
            r"(?=[0-9]{1,2}(?::[0-9]{2}|[uh](?:[0-9]{2})?)(?![0-9:]))"
        ),
        r"\g<day> ",
    ),
    (
        re.compile(r"(?<![0-9])(?P<day>20[0-9]{6})t?(?P<hour>[0-2][0-9])(?P<minute>[0-5][0-9])(?:00)?(?![0-9])"),
        r"\g<day> \g<hour>:\g<minute>",
    ),
    (re.compile(rf"\b(?P<day>{A_WEEKDAY})(?=[0-9])"), r"\g<day> "),
    (re.compile(rf"(?<=[0-9])(?P<month>{NAMED})(?=[0-9])"), r" \g<month> "),
    (re.compile(rf"(?<=[0-9])[-/.]?(?={MONTH}\b)"), " "),
    (re.compile(rf"\b(?P<month>{NAMED})[-/.](?=[0-9'])"), r"\g<month> "),
    (re.compile(rf"\b(?P<day>{'|'.join(WEEKDAYS)}|morgen|overmorgen)(?=(?:{_PARTS_OF_DAY})\b)"), r"\g<day> "),
    (re.compile(rf"\bvan(?=(?:{_PARTS_OF_DAY})\b)"), "vandaag "),
    (re.compile(rf"(?<=[ 0-9])(?P<month>{NAMED})(?=[0-9])"), r"\g<month> "),
    (re.compile(r"\bhalf(?=(?:[0-9]{1,2}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\b)"), "half "),
    (re.compile(r"\bvannacht\b"), "vandaag nacht"),
    (re.compile(r"\btonight\b"), "today evening"),
    (re.compile(r"(?<=[0-9])t(?=[0-9])"), " "),
)


def spread(words: str) -> str:
    """What people write as one word, apart: "8dec", "8-dec-26", "dinsdagmiddag", "vanavond", "2026-12-01T14:00"; and
    the names of months and days as they were meant."""
    for glued, apart in _GLUED:
        words = glued.sub(apart, words)
    return corrected(" ".join(words.split()))


def date_in(words: str, today: date) -> DateRead | None:
    """The day that these words are, as it is said on `today`: not before it, and at most two years after it."""
    words = spread(words)
    bare = without_fillers(words)
    return in_a_span(words, today) or in_a_span(bare, today) or _date(bare, today) or _date(words, today)


def _date(words: str, today: date) -> DateRead | None:
    if not words:
        return None
    named = _plain(words, today) or nearby(words, today, lambda of: _plain(of, today))
    return named or with_weekday(words.split(), today, _plain) or _either(words, today)


def _either(words: str, today: date) -> DateRead | None:
    """ "dinsdag 8 of woensdag 9 december": it is asked which."""
    found = _EITHER.fullmatch(words)
    if found is None:
        return None
    one, month = found["one"], _MONTH_AT_END.search(found["other"])
    if month and one[-1].isdecimal() and not _MONTH_AT_END.search(one) and " ".join(one.split()[-1:]).isdecimal():
        one = f"{one} {month[0]}"
    both = [_date(half, today) for half in (one, found["other"])]
    days = [read.value for read in both if isinstance(read, Understood)]
    return ask(days, today) if len(days) == len(both) else None


def _plain(words: str, today: date) -> DateRead | None:
    """A day that is not told by its weekday."""
    if words in _DAYS_AHEAD:
        return within(today + timedelta(days=_DAYS_AHEAD[words]), today)
    for form, read in _FORMS:
        found = form.fullmatch(words)
        day = read(found, today) if found else None
        if day is not None:
            return day
    return _feast(words, today)


def _calendar_date(year: int | None, month: int, day: int, today: date) -> DateRead:
    """The date with that number; without a year the next one."""
    passed = nearest(today.year, month, day) < today
    real = nearest(today.year + passed if year is None else year, month, day)
    again = nearest(today.year, month, day)
    read = within(real, today, again if again >= today else nearest(today.year + 1, month, day))
    if isinstance(read, Unclear) or (real.month, real.day) == (month, day):
        return read
    if real.month != month:
        why = Text("There is no month {number}.", number=month)
    else:
        why = Text("That month has {days} days.", days=monthrange(real.year, month)[1])
    return Unclear(Text("{why} The nearest day is {date}.", why=why, date=real), (real,))


# --- days by number and name ------------------------------------------------------------------------------------


def _by_figures(found: re.Match[str], today: date) -> DateRead:
    return _calendar_date(year_of(found), int(found["month"]), int(found["day"]), today)


def _by_name(found: re.Match[str], today: date) -> DateRead | None:
    day = number(found["day"]) or ordinal(found["day"])
    return None if day is None else _calendar_date(year_of(found), MONTHS[found["month"]], day, today)


def _slashed(found: re.Match[str], today: date) -> DateRead:
    """With slashes the day comes first for one person and the month for another."""
    one, two, year = int(found["one"]), int(found["two"]), year_of(found)
    day_first, month_first = _calendar_date(year, two, one, today), _calendar_date(year, one, two, today)
    possible = [read.value for read in (day_first, month_first) if isinstance(read, Understood)]
    if len(set(possible)) < 2:
        return Understood(possible[0]) if possible else day_first
    return ask(possible, today) or day_first


def _by_two_figures(found: re.Match[str], today: date) -> DateRead | None:
    """ "4 12": it is asked whether that is a day."""
    read = _by_figures(found, today)
    return ask([read.value], today) if isinstance(read, Understood) else None


def _by_six_figures(found: re.Match[str], today: date) -> DateRead | None:
    """ "041226", "261204": the day first, or the year."""
    begins, month, ends = int(found["begins"]), int(found["month"]), int(found["ends"])
    return _one_of(
        (_calendar_date(2000 + year, month, day, today) for day, year in ((begins, ends), (ends, begins))), today
    )


def _by_seven_figures(found: re.Match[str], today: date) -> DateRead | None:
    """ "4122026": four and twelve, and for "1122026" one and twelve or eleven and two: it is asked which."""
    first, second, third = tuple(found["figures"])
    both = ((int(first), int(second + third)), (int(first + second), int(third)))
    return _one_of((_calendar_date(int(found["year"]), month, day, today) for day, month in both), today)


def _one_of(read: Iterable[DateRead], today: date) -> DateRead | None:
    """The only one of these that is a day; where more are, it is asked which."""
    days = [one.value for one in read if isinstance(one, Understood)]
    return meant(days[0], today) if len(days) == 1 else ask(days, today)


def _day_of_month(found: re.Match[str], today: date) -> DateRead | None:
    """ "de 15e", "de 3e van volgende maand"."""
    day = ordinal(found["day"]) or (number(found["day"]) if found["of"] else None)
    if day is None or not 1 <= day <= 31:
        return None
    if found["of"]:
        month, year = month_of(found, today)
        return _calendar_date(year, month, day, today)
    # The next month that has such a day.
    months = (months_on(today.replace(day=1), place) for place in range(4))
    days = (first.replace(day=day) for first in months if monthrange(first.year, first.month)[1] >= day)
    return meant(next(one for one in days if one >= today), today)


def _about(found: re.Match[str], today: date) -> DateRead | None:
    """ "begin maart", "eind volgende maand": it is offered which day that may be."""
    month, year = month_of(found, today)
    days = _PARTS_OF_MONTH[found["part"][0]] if found["part"] else (1, 31)
    read: list[date] = []
    for day in days:
        last = nearest(year or today.year, month, day)
        read.append(last if year is not None or last >= today else nearest(today.year + 1, month, day))
    if found["part"] in ("laatste dag van", "last day of"):
        return meant(read[0], today)
    return ask(read, today)


def _end_of_year(found: re.Match[str], today: date) -> DateRead | None:
    return ask([date(year_of(found) or today.year, 12, 31)], today)


def _feast(words: str, today: date) -> DateRead | None:
    found = re.fullmatch(rf"(?:(?:de )?dag (?P<side>voor|na) )?(?P<name>.+?)(?: {YEAR})?", words)
    if found is None:
        return None
    aside = {None: 0, "voor": -1, "na": 1}[found["side"]]
    day = feast(found["name"], year_of(found), today - timedelta(days=aside))
    return None if day is None else meant(day + timedelta(days=aside), today)


# --- days by how far they are -----------------------------------------------------------------------------------


def _ahead(found: re.Match[str], today: date) -> DateRead | None:
    """ "over twee weken", "in 3 days", "morgen over een week"."""
    begin = today + timedelta(days=_DAYS_AHEAD[found["from"]] if found["from"] else 0)
    day = later(begin, found["number"], found["unit"])
    if day is not None and "w" in found["unit"] and "da" in found["unit"]:
        return ask([day], today)  # a holiday may lie between
    return None if day is None else meant(day, today)


_Form: TypeAlias = Callable[[re.Match[str], date], DateRead | None]
_FORMS: tuple[tuple[re.Pattern[str], _Form], ...] = (
    (
        re.compile(r"(?P<year>[12][0-9]{3})(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})"),
        _by_figures,
    ),
    (re.compile(r"(?P<day>[0-3][0-9])(?P<month>[01][0-9])(?P<year>20[0-9]{2})"), _by_figures),
    (re.compile(r"(?P<figures>[0-9]{3})(?P<year>20[0-9]{2})"), _by_seven_figures),
    (re.compile(r"(?P<year>[12][0-9]{3})(?P<month>[0-9]{2})(?P<day>[0-9]{2})"), _by_figures),
    (re.compile(r"(?P<begins>[0-9]{2})(?P<month>[01][0-9])(?P<ends>[0-9]{2})"), _by_six_figures),
    (re.compile(rf"(?P<day>[0-9]{{1,2}})(?P<mark>[-.])(?P<month>[0-9]{{1,2}})(?:(?P=mark){YEAR})?"), _by_figures),
    (re.compile(r"(?P<day>[0-9]{1,2}) (?P<month>[0-9]{1,2}) (?P<year>[12][0-9]{3}|'?[0-9]{2})"), _by_figures),
    (re.compile(r"(?P<day>[0-9]{1,2}) (?P<month>[0-9]{1,2})"), _by_two_figures),
    (re.compile(rf"(?P<one>[0-9]{{1,2}})/(?P<two>[0-9]{{1,2}})(?:/{YEAR})?"), _slashed),
    (re.compile(rf"(?P<day>[^ ]+) (?:van |of )?{MONTH}(?: {YEAR})?"), _by_name),
    (re.compile(rf"{MONTH} (?P<day>[0-9]{{1,2}}(?:st|nd|rd|th)?)(?: (?P<year>[12][0-9]{{3}}))?"), _by_name),
    (re.compile(rf"(?P<day>[^ ]+)(?P<of> (?:van |of )?{OF_MONTH})?"), _day_of_month),
    (re.compile(rf"(?P<of>{OF_MONTH}) (?:op )?(?:de )?(?P<day>[^ ]+)"), _day_of_month),
    (
        re.compile(
            r"(?:(?P<part>begin|half|medio|midden|mid|eind|einde|end|laatste dag van|last day of) )?"
            rf"(?:van |of )?{OF_MONTH}"
        ),
        _about,
    ),
    (re.compile(rf"(?:eind|einde|end) (?:van |of )?(?:het jaar|dit jaar|the year|this year|{YEAR})"), _end_of_year),
    (re.compile(rf"(?:(?P<from>{'|'.join(_DAYS_AHEAD)}) )?(?:over|in|binnen|within) {LENGTH}"), _ahead),
    (re.compile(rf"(?P<from>)?{LENGTH} (?:from now|vanaf nu)"), _ahead),
    (re.compile(rf"(?:in )?(?:de )?(?P<which>{'|'.join(NEXT)}|deze|this) week"), some_week),
    (re.compile(rf"(?:in )?week (?P<week>[^ ]+)(?: {YEAR})?"), week_by_number),
)
