"""When to ask what came of an intention: three days to choose from, told by his own words when it will happen. The one
that it will be when he chooses none is told; the others can be tapped. That one is the first day after the thing itself
where he names its day, and halfway to the next meeting where he does not.

The days lie between the evening on which he writes it and the next preparation, on days on which he is there. The day
of the thing itself is never among them, nor a day before it: "dinsdag na het weekoverleg" is asked about from
Wednesday on. A weekday that he names is left out in every week, for it may be each of them; and so is a day on which
he is asked what comes only once, for that goes first and the day that he was told would not hold.

A script offers them with `asks_when(situation, words)` right after the words of the intention, and ends with
`planned(answer)` among its effects. Until something is tapped `planned_unless_chosen` holds: he is asked on the day
that he was told.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache

from conversations import around, inputs
from conversations import patterns as re
from conversations.around import Around, Meeting
from conversations.calendar_words import MONTHS, NAMED
from conversations.consequences import PlanCheck
from conversations.effects import Option
from conversations.gist import Came, kinds_of
from conversations.inputs import Choice
from conversations.rhythm import OwnTime, is_working_day
from conversations.situation import Situation
from conversations.text import Brief, Text
from conversations.weekdays import WEEKDAYS

ASK_ON = "ask_on"  # the step that asks for the day
RATHER_NOT = "never"

_OFFERED = 3
# What people type who find the day fine that they were told.
_DAY_IS_FINE = ("is prima", "is goed", "is fijn", "is ok", "is oké", "is beter", "kan", "graag", "prima", "dan")
_FINE = ("prima", "ok", "oke", "oké", "okay", "goed", "is prima", "prima zo", "dat is prima", "fine", "👍")
_AT_LEAST_AFTER = 2  # days; what he set out to do this evening has hardly happened tomorrow
_DAY = timedelta(days=1)
_YEAR_AHEAD = 300
_A_MONTH = 45
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


def _names(of: Mapping[str, int], number: int, least: int = 0) -> tuple[str, ...]:
    """What the so-manieth weekday or month is called, in names of more than so many letters."""
    return tuple(name for name, place in of.items() if place == number and len(name) > least)


_NAMED = [_named("|".join(_names(WEEKDAYS, day, _LONG)), short) for day, short in enumerate(_SHORT, 1)]
_MONTH = re.compile(rf"\b(\d{{1,2}})(?:e|de|ste|th|st|nd|rd)? ({NAMED})\b")
_DAY_ONLY = re.compile(
    rf"\b(?:de|the) (\d{{1,2}})(?:e|de|ste|th|st|nd|rd)\b(?! (?:keer|klas|verdieping|etage|time|floor|of|{NAMED})\b)"
)
_NUMBERS = re.compile(r"\b(\d{1,2})[-/](\d{1,2})(?:[-/]\d{2,4})?\b")
_TOMORROW = re.compile(
    r"(?<!elke )(?<!iedere )(?<!'s )(?<!’s )\b(?:(?:morgen|morge|mrgn|mrg)(?:ochtend|middag|avond)?|tomorrow|tmrw)\b"
    r"(?! en )"
)
_AFTER_TOMORROW = re.compile(r"\bover(?:morgen|morge|mrgn|mrg)\b")
_THIS_WEEK = re.compile(
    r"\b(?:deze|dees|dze|vd|v/d|v\.d\.|van de|van deze|this) (?:week|wk|weekend)\b|\b(?:dit|het|['’]t) weekend\b"
)
_NEXT_WEEK = re.compile(
    r"\b(?:volgende|volg|vlgnde|vlgd|komende|kmnde|aankomende|aanstaande|next|coming) (?:week|wk)\b"
)
_FROM = re.compile(r"\b(?:vanaf|starting|as of|from) ((?:aanstaande |komende |volgende |next )?\w+)")
_ONE = ("een", "één", "1", "a", "one")
_WEEKS_LATER = re.compile(r"\b(?:over|in) (een|één|1|twee|2|a|one|two) (?:weken|week|weeks)\b")
_FRIDAY = 4
_EVERY = re.compile(
    r"\b(?:elke|iedere|telkens|steeds|every|each)\b|[’'] ?s (?:maandag|dinsdag|woensdag|donderdag|vrijdag)"
)


def asks_when(situation: Situation, words: str) -> Choice | None:
    """The days to choose from and the way not to be asked; None when there is no day left that would do."""
    days = days_to_choose(situation, words)
    if not days:
        return None
    told = _unless_chosen(days, situation, words)
    # "Rather another day?" "No": then it is the day that he was told.
    fine = (*inputs.YES, *_FINE, *inputs.NO) if len(days) > 1 else (*inputs.YES, *_FINE)
    options = (
        Option(
            str(day),
            Text("{day}", day=Brief(day)),
            typed=(*_as_typed(day), *(fine if day == told else ())),
            hidden=day == told,
            known=_finds_it_fine if day == told else None,
        )
        for day in days
    )
    no = () if len(days) > 1 else inputs.NO
    never = Option(RATHER_NOT, Text("rather not"), typed=(*no, *inputs.RATHER_NOT), known=_wants_none)
    return Choice((*options, never))


def _wants_none(words: str) -> bool:
    return bool(kinds_of(words) & {Came.NOTHING, Came.SKIP})


def _finds_it_fine(words: str) -> bool:
    return Came.CONTENT in kinds_of(words)


def unless_chosen(situation: Situation, words: str) -> date:
    """The day on which he is asked when he chooses none, as near as that can be told now: the days that he could choose
    from may have gone by since he was asked."""
    days = days_to_choose(situation, words)
    return _unless_chosen(days, situation, words) if days else ready_from(words, situation.today)


def is_day_after(situation: Situation, words: str) -> bool:
    """Whether the day on which he is asked follows the one day that he names, once."""
    first = _first(words, situation.today)
    named = len(_weekdays(words)) + len(_dates(words, situation.today)) == 1 and not _EVERY.search(words.casefold())
    return first is not None and named and unless_chosen(situation, words) == first + _DAY


def planned_unless_chosen(situation: Situation, words: str) -> tuple[PlanCheck, ...]:
    """What holds from the asking on, until he chooses another day: the day that he is told."""
    days = days_to_choose(situation, words)
    return (PlanCheck(str(_unless_chosen(days, situation, words))),) if days else ()


def planned(answer: str | None) -> tuple[PlanCheck, ...]:
    """What follows from the tapped answer: the day, or that it is not asked; nothing when nothing was tapped."""
    return () if answer is None else (PlanCheck("" if answer == RATHER_NOT else answer),)


def days_to_choose(situation: Situation, words: str) -> tuple[date, ...]:
    """Three days, or fewer where there is no room: soon after the thing, halfway to the next meeting, and later on."""
    global _chosen
    known = _chosen
    if known is None or known[0] is not situation or known[1] != words:
        known = _chosen = situation, words, _days_to_choose(situation, words)
    return known[2]


# The situation by identity, which is its own as long as it is held here: one turn asks for the same days several times.
_chosen: tuple[Situation, str, tuple[date, ...]] | None = None


def _days_to_choose(situation: Situation, words: str) -> tuple[date, ...]:
    days = _candidates(situation, words)
    if len(days) <= _OFFERED:
        return tuple(days)
    middle = _halfway(situation)
    halfway = next((day for day in days if day >= middle), days[-1])
    place = min(max(days.index(halfway), 1), len(days) - 2)
    return days[0], days[place], days[place + 1 + (len(days) - place - 2) // 2]


def ready_from(words: str, said: date) -> date:
    """The first day on which it makes sense to ask what came of an intention written on the day `said`: the one after
    the first day that it names."""
    return (_first(words, said) or said) + _DAY


def is_day_of(words: str, said: date, day: date) -> bool:
    """Whether an intention written on the day `said` names this day, by its weekday or its date."""
    return day.weekday() in _weekdays(words) or day in _dates(words, said)


def _unless_chosen(days: Sequence[date], situation: Situation, words: str) -> date:
    return days[0] if _first(words, situation.today) else days[len(days) // 2]


def _candidates(situation: Situation, words: str) -> Sequence[date]:
    meeting, following = situation.meeting, _following(situation)
    if meeting is None or following is None or situation.contract is None:
        return ()
    today = situation.today
    ahead = around.preparation(Around(following, None, situation.contract, situation.days_off)).day
    first = ready_from(words, today) if _first(words, today) else today + _AT_LEAST_AFTER * _DAY
    not_on, weekdays = _dates(words, today) | situation.taken, _weekdays(words)
    days = _working_days(first, ahead, situation.days_off, situation.own_time)
    free = [day for day in days if day.weekday() not in weekdays and day not in not_on]
    # Rather not on the morning before or after what comes only once, which may come back for a reminder.
    beside = {day + step * _DAY for day in situation.taken for step in (-1, 1)}
    apart = [day for day in free if day not in beside]
    return apart if len(apart) > 1 else free


@lru_cache(maxsize=64)
def _working_days(first: date, until: date, days_off: frozenset[date], own: OwnTime) -> tuple[date, ...]:
    stretch = (first + place * _DAY for place in range(max((until - first).days, 0)))
    return tuple(day for day in stretch if is_working_day(day, days_off, own))


def _following(situation: Situation) -> Meeting | None:
    meeting = situation.meeting
    later = (one for one in situation.meetings if meeting is not None and meeting.at < one.at)
    return min(later, key=lambda one: one.at, default=None)


def _halfway(situation: Situation) -> date:
    following = _following(situation)
    assert situation.meeting is not None
    assert following is not None
    start = situation.meeting.at.day
    return start + (following.at.day - start) / 2


def _first(words: str, said: date) -> date | None:
    """The first day after `said` that the words name; where they name only a week, its end."""
    dates = _dates(words, said)
    # A weekday before its date is that day, not the next one of its name: "dinsdag 22 december", "woensdag de 13e".
    bare = _weekdays(words) - {day.weekday() for day in dates}
    if bare and not dates and (begins := _FROM.search(words.casefold())):
        # What begins on a day and goes on is not asked about before it: "vanaf maandag".
        bare = _weekdays(begins[1]) or bare
    next_ones = (_next_one(weekday, words.casefold(), said) for weekday in bare)
    return min((*dates, *next_ones), default=None) or _end_of_week(words, said)


def _next_one(weekday: int, spoken: str, said: date) -> date:
    """The next day of this name, or the one of the week that is named with it."""
    if _NEXT_WEEK.search(spoken):
        return said + timedelta(days=7 - said.weekday() + weekday)
    later = _WEEKS_LATER.search(spoken)
    weeks = 0 if later is None else 1 if later[1] in _ONE else int(later[1]) if later[1].isdecimal() else 2
    return said + timedelta(days=(weekday - said.weekday() - 1) % 7 + 1 + 7 * weeks)


def _end_of_week(words: str, said: date) -> date | None:
    """The last working day of the week that the words name, "vd week" or the next one."""
    friday, spoken = said + timedelta(days=_FRIDAY - said.weekday()), words.casefold()
    if _NEXT_WEEK.search(spoken):
        return friday + 7 * _DAY
    return max(friday, said) if _THIS_WEEK.search(spoken) else None


@lru_cache(maxsize=_HELD)
def _weekdays(words: str) -> frozenset[int]:
    """The weekdays that the words name, Monday being 0."""
    spoken = words.casefold()
    return frozenset(weekday for weekday, named in enumerate(_NAMED) if named.search(spoken))


@lru_cache(maxsize=_HELD)
def _dates(words: str, said: date) -> frozenset[date]:
    """The dates that the words name, the next ones of their kind."""
    spoken = words.casefold()
    numbers = [(int(day), int(month)) for day, month in _NUMBERS.findall(spoken)]
    months = [(int(day), MONTHS[month]) for day, month in _MONTH.findall(spoken)]
    found = {one for day, month in (*numbers, *months) if (one := _next(day, month, said))}
    found |= {day for number in _DAY_ONLY.findall(spoken) if (day := _next_numbered(int(number), said))}
    if _AFTER_TOMORROW.search(spoken):
        found.add(said + 2 * _DAY)
    # Beside a weekday it is told what he will say, not when: "dinsdag zeg ik dat ik er morgen op terugkom".
    if _TOMORROW.search(spoken) and not _weekdays(words):
        found.add(said + _DAY)
    return frozenset(found)


def _next_numbered(number: int, said: date) -> date | None:
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


@lru_cache(maxsize=_HELD)
def _as_typed(day: date) -> tuple[str, ...]:
    """How somebody may type a day that he sees on a button."""
    numbers = (f"{day.day}-{day.month}", str(day.day))
    named = [f"{day.day} {name}" for name in _names(MONTHS, day.month)]
    weekday = _names(WEEKDAYS, day.isoweekday())
    plain = (*numbers, *named, *weekday, *(f"{one} {other}" for one in weekday for other in named))
    return (*plain, *(f"{one} {fine}" for one in plain for fine in _DAY_IS_FINE))
