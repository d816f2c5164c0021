"""Which days somebody's words name: a weekday or a date, however it is typed, today, tomorrow, the end of a week."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache

from conversations import patterns as re
from conversations.days.calendar_words import MONTHS, NAMED
from conversations.days.numerals import ordinal
from conversations.days.weekdays import WEEKDAYS
from conversations.matching import apart
from conversations.quoted.errata import as_corrected
from conversations.quoted.in_the_end import in_the_end
from conversations.wished.asked_after import in_two
from conversations.wished.in_a_row import goes_on_until, last_of_some
from conversations.wished.weeks_named import NEXT_WEEK, THIS_WEEK, end_of_week, month_ahead

_DAY = timedelta(days=1)
_YEAR_AHEAD = 300
_A_MONTH, _TWO_MONTHS = 45, 62
_WEEKDAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
_LONG = 5  # letters; a shorter name of a weekday is short for one
# Of so many intentions it is known which days they name: within a turn that is asked a dozen times of the same one.
_HELD = 16

# As it is typed in a hurry, too: "vrijdagmo", "di na het overleg", "op ma 9.00".
_SHORT = ("ma", "di|din", "wo|woe", "do", "vr", "za", None)
_NO_OTHER_WORD = frozenset(("di|din", "wo|woe", "vr"))
_ABOUT_A_DAY = r"(?:op|as|a\.s\.|vanaf|elke|iedere|komende|volgende|aanstaande|deze|on) "
_BEHIND_A_DAY = r"(?=\.? ?(?:\d|ochtend|ocht|morgen|mrgn|middag|mid|avond|av)\b)"


def _named(names: str, short: str | None) -> re.Pattern[str]:
    """How a weekday is told: by its name, or by what is short for it where that is no other word."""
    full = rf"\b(?:{names})[a-z]*"
    if short is None:
        return re.compile(full)
    if short in _NO_OTHER_WORD:
        return re.compile(rf"{full}|\b(?:{short})\b")
    return re.compile(rf"{full}|\b{_ABOUT_A_DAY}(?:{short})\b|\b(?:{short}){_BEHIND_A_DAY}")


def names_of(of: Mapping[str, int], number: int, least: int = 0) -> tuple[str, ...]:
    """What the so-manieth weekday or month is called, in names of more than so many letters."""
    return tuple(name for name, place in of.items() if place == number and len(name) > least)


_NAMED = [_named("|".join(names_of(WEEKDAYS, day, _LONG)), short) for day, short in enumerate(_SHORT, 1)]
_MONTH = re.compile(rf"\b(\d{{1,2}})(?:e|de|ste|th|st|nd|rd)? ({NAMED})\b")
_DAY_ONLY = re.compile(
    r"(?:\b(?:de|die|the) |^(?=\d{1,2}e (?:kan|lukt|gaat|red|haal|past|schikt)\b))(\d{1,2})(?:e|de|ste|th|st|nd|rd)\b"
    rf"(?! (?:keer|klas|verdieping|etage|time|floor|of|{NAMED})\b)"
)
# Spelled out it is a day where a weekday or its month stands beside it: "dinsdag de vijfde", not "de vijfde keer".
_SPELLED = re.compile(
    rf"\b(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:ochtend|morgen|middag|avond)?,? (?:de|den) (?P<day>[a-z]+)\b"
    rf"(?! (?:keer|klas|verdieping|etage|week|maal|{NAMED})\b)"
)
# Or where it is what something becomes, and nothing comes behind it: "dus die bus wordt de zevende".
_BECOMES_THE = re.compile(r"\bwordt (?:(?:het|'t|dus|nu|dan|pas) )*de (?P<day>[a-z]+)(?= *(?:$|[.,;!]))")
_SPELLED_OF = re.compile(rf"\b(?P<day>[a-z]+) (?:van )?(?P<month>{NAMED})\b")
# "Vrijdag 11", "ma de 25": that day where the number is one of it; else it may be an hour, or how many.
WEEKDAY_NUMBER = re.compile(
    r"\b(?P<weekday>maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo)\.?,? "
    r"(?:(?:de|den|die) )?(?P<day>[0-9]{1,2})(?:e|de|ste)?\b"
    rf"(?![:./-][0-9]| ?(?:u|uur|keer|x|man|mensen|min|minuten|%|dagen|weken|pers\w*|stuks|{NAMED})\b)"
)
_NUMBERS = re.compile(r"\b(\d{1,2})[-/](\d{1,2})(?:[-/]\d{2,4})?\b")
_TOMORROW = re.compile(
    r"(?<!elke )(?<!iedere )(?<!'s )(?<!’s )\b(?:(?:morgen|morge|mrgn|mrg)(?:ochtend|middag|avond)?|tomorrow|tmrw)\b"
    r"(?! en )"
)
_TODAY = re.compile(r"\b(?:vandaag|vanochtend|vanmorgen|vanmiddag|vanavond|today|this (?:morning|afternoon))\b")
_AFTER_TOMORROW = re.compile(r"\bover(?:morgen|morge|mrgn|mrg)\b")
_FROM = re.compile(r"\b(?:vanaf|starting|as of|from) ((?:aanstaande |komende |volgende |next )?\w+)")
_WEEKS = {
    "een": 1,
    "één": 1,
    "'n": 1,
    "’n": 1,
    "1": 1,
    "a": 1,
    "one": 1,
    "twee": 2,
    "2": 2,
    "two": 2,
    "drie": 3,
    "3": 3,
}
_A_WEEK_AND_A_HALF = timedelta(days=10, hours=12)
_WEEKS_LATER = re.compile(rf"\b(?:over|in) (anderhalve|{'|'.join(_WEEKS)}) (?:weken|weekjes?|week|weeks|wk)\b")
EVERY = re.compile(
    r"\b(?:elke|iedere|telkens|steeds|(?:hele|heel de) (?:week|maand)|every|each|all week)\b|"
    r"[’'] ?s (?:maandag|dinsdag|woensdag|donderdag|vrijdag)"
)


def ready_from(words: str, said: date) -> date:
    """The first day on which it makes sense to ask what came of an intention written on the day `said`: the one after
    the first day that it names."""
    return (first_named(words, said) or said) + _DAY


def as_it_is_now(words: str) -> str:
    """Of words that say that it is another day after all only what says which: "Donderdag bij de lunch. Of nee, ik doe
    het zaterdag" is the last of these. All of them where nothing in them moves it."""
    words = _without_asides(_FROM_ONE_TO_ANOTHER.sub(" ", in_two(in_the_end(as_corrected(words)))[0]))
    told = apart(words)
    for place in range(len(told) - 1, -1, -1):
        spoken = told[place].casefold()
        if _ONLY_IF.search(spoken) or not (moved := _MOVES_IT.search(spoken)):
            continue
        behind = told[place][moved.end("not_that") :] if moved["not_that"] else told[place]
        if names_any_day(behind) and (moved["not_that"] or any(map(names_any_day, told[:place]))):
            return " ".join((behind, *told[place + 1 :]))
    return words


def weeks_beside_days(words: str) -> list[str]:
    """The sentences that name a week and no day, where a day is named in another: they may be of two things that he
    does."""
    told = apart(as_it_is_now(words))
    weeks = [one for one in told if NEXT_WEEK.search(one.casefold()) or THIS_WEEK.search(one.casefold())]
    has_days = any(weekdays_in(one) for one in told if one not in weeks)
    return [one for one in weeks if not weekdays_in(one)] if has_days else []


def names_any_day(words: str) -> bool:
    """Whether these words name a weekday or a date, on whatever day they are said."""
    spoken = words.casefold()
    return bool(weekdays_in(words)) or any(one.search(spoken) for one in (_MONTH, _DAY_ONLY, _NUMBERS, _TOMORROW))


def _without_asides(words: str) -> str:
    """Without when something else is, where he has said when he does it: "Zaterdag zeg ik het. En de dokter is de 21e"
    names the first of these."""
    told = apart(words)
    left = [one for one in told if not _BESIDE_IT.search(one.casefold())] if len(told) > 1 else told
    return " ".join(left) if len(left) < len(told) and any(map(names_any_day, left)) else words


# "Verzet van dinsdag naar donderdag 7 januari".
_FROM_ONE_TO_ANOTHER = re.compile(
    r"\bvan (?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|de [0-9]{1,2}e|[0-9]{1,2} [a-z]+) (?=(?:naar|tot) )",
    re.IGNORECASE,
)
_ONLY_IF = re.compile(r"\b(?:als|anders|tenzij|indien|zei|zegt|vroeg|if|otherwise|said)\b|[:“„\"]")
_A_DAY = (
    r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\w*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"[0-9]{1,2}\b|morgen)"
)
_IT = r"(?:het|'t|t|m|'m|hem|dat|it)"
_RATHER = r"(?:(?:dan|maar|wel|toch|liever|gewoon|nu|op|pas|van|naar|de|een|dag|on) )*"
_BESIDE_IT = re.compile(
    r"^\W*(?:en|ook|trouwens|oh?(?: ja)?)[, ]+(?:die|de|het|mijn|m'n|onze|ons) (?:[\w'-]+ ){1,3}(?:is|zijn|valt) "
    rf"(?:(?:dus|pas|dan|trouwens|ook|al|op) )*(?:de )?(?:{_A_DAY}|[0-9]{{1,2}}e)(?: [a-z]+)?\W*$"
)
_MOVES_IT = re.compile(
    rf"(?P<not_that>\bniet (?:op |de )?{_A_DAY},? (?:maar|wel) )|\b(?:toch|liever|rather) {_RATHER}{_A_DAY}|"
    rf"\b(?:ik doe {_IT}|doe ik {_IT}|{_IT} wordt|wordt {_IT}|maak er|i do it|"
    rf"(?:schuif|verzet|verplaats) (?:ik )?{_IT}?) {_RATHER}{_A_DAY}|{_A_DAY} (?:doe|ga) ik {_IT}\b"
)


def is_day_of(words: str, said: date, day: date) -> bool:
    """Whether an intention written on the day `said` names this day, by its weekday or its date."""
    words = as_it_is_now(words)
    return day.weekday() in weekdays_in(words) or day in dates_in(words, said)


def names_day(words: str, said: date, day: date) -> bool:
    """Whether words of the day `said` name this day: by its weekday or its date, or as today."""
    return is_day_of(words, said, day) or (day == said and _TODAY.search(words.casefold()) is not None)


def names_some_day(words: str, said: date) -> bool:
    """Whether words of the day `said` name any day."""
    return bool(weekdays_in(words) or dates_in(words, said) or _TODAY.search(words.casefold()))


def first_named(words: str, said: date) -> date | None:
    """The first day after `said` that the words name; where they name only a week, or some days on end, the last of
    it."""
    words = as_it_is_now(words)
    dates = dates_in(words, said)
    if not dates and (last := last_of_some(words, said)) is not None:
        return last
    # A weekday before its date is that day, not the next one of its name: "dinsdag 22 december", "woensdag de 13e".
    bare = weekdays_in(words) - {day.weekday() for day in dates}
    if bare and not dates and (begins := _FROM.search(words.casefold())):
        # What begins on a day and goes on is not asked about before it: "vanaf maandag".
        bare = weekdays_in(begins[1]) or bare
    spoken, begins_on = words.casefold(), min(dates, default=said)
    # Behind a date it is the one after that: "4 januari zeg ik het, en woensdag kijk ik ernaar".
    next_ones = (_next_one(one, spoken, begins_on if _is_behind_date(one, spoken) else said) for one in bare)
    return min((*dates, *next_ones), default=None) or end_of_week(words, said) or month_ahead(words, said)


def last_named(words: str, said: date) -> date:
    """The last day that the words name, of what is done once: a part of it may still come after the first. Where they
    name none, the day on which they are `said`. A week that another sentence names counts beside what is done every
    time: "elke dinsdag de deur dicht. En eind volgende week …"."""
    week = max((end_of_week(one, said) or said for one in weeks_beside_days(words)), default=said)
    week = max(week, goes_on_until(words, said) or said)
    if EVERY.search(words.casefold()):
        return week
    dates, spoken = dates_in(words, said), words.casefold()
    bare = weekdays_in(words) - {day.weekday() for day in dates}
    begins_on = min(dates, default=said)
    next_ones = (_next_one(one, spoken, begins_on if _is_behind_date(one, spoken) else said) for one in bare)
    return max((week, *dates, *next_ones))


def _is_behind_date(weekday: int, spoken: str) -> bool:
    """Whether a date stands before the first mention of this weekday."""
    named = _NAMED[weekday].search(spoken)
    tells_date = (_MONTH, _NUMBERS, WEEKDAY_NUMBER, _DAY_ONLY)
    dates = (found for one in tells_date if (found := one.search(spoken)) is not None)
    return named is not None and any(date_.end() <= named.start() for date_ in dates)


def _next_one(weekday: int, spoken: str, said: date) -> date:
    """The next day of this name, or the one of the week that is named with it."""
    if NEXT_WEEK.search(spoken):
        return said + timedelta(days=7 - said.weekday() + weekday)
    later = _WEEKS_LATER.search(spoken)
    first = said + timedelta(days=(weekday - said.weekday() - 1) % 7 + 1)
    if later is not None and later[1] == "anderhalve":
        # The one that lies nearest to it: "zaterdag over anderhalve week", said on a Tuesday, is no longer this one.
        return min((first + 14 * _DAY, first + 7 * _DAY, first), key=lambda day: abs(day - said - _A_WEEK_AND_A_HALF))
    return first + 7 * (_WEEKS[later[1]] if later is not None else 0) * _DAY


@lru_cache(maxsize=_HELD)
def weekdays_in(words: str) -> frozenset[int]:
    """The weekdays that the words name, Monday being 0."""
    spoken = words.casefold()
    return frozenset(weekday for weekday, named in enumerate(_NAMED) if named.search(spoken))


@lru_cache(maxsize=_HELD)
def dates_in(words: str, said: date) -> frozenset[date]:
    """The dates that the words name, the next ones of their kind."""
    spoken = words.casefold()
    numbers = [(int(day), int(month)) for day, month in _NUMBERS.findall(spoken)]
    months = [(int(day), MONTHS[month]) for day, month in _MONTH.findall(spoken)]
    found = {one for day, month in (*numbers, *months) if (one := _next(day, month, said))}
    # "Maandag de 26e" is the next 26th that is a Monday, and no other.
    of_weekday = set(_days_with_a_number(spoken, said))
    bare = [int(one) for one in _DAY_ONLY.findall(spoken) if int(one) not in {day.day for day in of_weekday}]
    found |= of_weekday | {day for number in bare if (day := next_numbered(number, said))}
    spelled = (ordinal(word) for one in (_SPELLED, _BECOMES_THE) for word in one.findall(spoken))
    found |= {day for number in spelled if number and (day := next_numbered(number, said))}
    of_month = ((ordinal(word), MONTHS[month]) for word, month in _SPELLED_OF.findall(spoken))
    found |= {one for day, month in of_month if day and (one := _next(day, month, said))}
    if _AFTER_TOMORROW.search(spoken):
        found.add(said + 2 * _DAY)
    # Beside a weekday it is told what he will say, not when: "dinsdag zeg ik dat ik er morgen op terugkom".
    if _TOMORROW.search(spoken) and not weekdays_in(words):
        found.add(said + _DAY)
    return frozenset(found)


def _days_with_a_number(spoken: str, said: date) -> Iterator[date]:
    """The days that are told by their weekday and their number, where the two fit."""
    for found in WEEKDAY_NUMBER.finditer(spoken):
        named = _WEEKDAYS.index(found["weekday"][:2])
        near = (said + place * _DAY for place in range(_TWO_MONTHS))
        is_it = (day for day in near if day.day == int(found["day"]) and day.weekday() == named)
        if (day := next(is_it, None)) is not None:
            yield day


def next_numbered(number: int, said: date) -> date | None:
    """The next day of this number, in this month or the next."""
    near = (said + place * _DAY for place in range(_A_MONTH))
    return next((day for day in near if day.day == number), None)


def _next(day: int, month: int, said: date) -> date | None:
    for year in (said.year, said.year + 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if said <= found <= said + timedelta(days=_YEAR_AHEAD):
            return found
    return None
