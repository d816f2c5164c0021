"""When to ask what came of an intention: three days to choose from, told by his own words when it will happen. The one
that it will be when he chooses none is told; the others can be tapped. That one is the first day after the thing itself
where he names its day, and halfway to the next meeting where he does not.

The days lie between the evening on which he writes it and the next preparation, on days on which he is there. The day
of the thing itself is never among them, nor a day before it: "dinsdag na het weekoverleg" is asked about from
Wednesday on. A weekday that he names is left out in every week, for it may be each of them; and so is a day on which
he is asked what comes only once, for that goes first and the day that he was told would not hold.

A script offers them right after the words of the intention (`day_asked.py`), and ends with `planned(answer)` among its
effects. Until something is tapped `planned_unless_chosen` holds: he is asked on the day that he was told.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from conversations.consequences import PlanCheck
from conversations.quoted.in_the_end import in_the_end
from conversations.room_to_ask import ahead, can_be, following, halfway, last_asked_before, nearest, working_days
from conversations.situation import Situation
from conversations.text import SpokenDay, Text
from conversations.wished.asked_after import in_two
from conversations.wished.by_its_place import ToldDay
from conversations.wished.day_wish import wished_day
from conversations.wished.days_named import (
    EVERY,
    as_it_is_now,
    dates_in,
    first_named,
    last_named,
    ready_from,
    weekdays_in,
    weeks_beside_days,
)
from conversations.wished.in_a_row import goes_on_until, last_of_some

ASK_ON = "ask_on"  # the step that asks for the day
RATHER_NOT = "never"

_OFFERED = 3
_AT_LEAST_AFTER = 2  # days; what he set out to do this evening has hardly happened tomorrow
_DAY = timedelta(days=1)


def then_asked(day: date) -> Text:
    """What he hears who says on which day he is asked."""
    return Text("Good. Then I ask you {day} how it went.", day=SpokenDay(day))


def unless_chosen(situation: Situation, words: str, since: date | None = None) -> date:
    """The day on which he is asked when he chooses none, as near as that can be told now: the days that he could choose
    from may have gone by since he was asked."""
    days = days_to_choose(situation, words, since)
    return _unless_chosen(days, situation, words, since) if days else ready_from(words, situation.today)


def is_day_after(situation: Situation, words: str, since: date | None = None) -> bool:
    """Whether the day on which he is asked follows the one day that he names, once."""
    words = as_it_is_now(words)
    first, dates = first_named(words, situation.today), dates_in(words, situation.today)
    bare = weekdays_in(words) - {day.weekday() for day in dates}
    named = len(bare) + len(dates) == 1 and not EVERY.search(words.casefold())
    named = named and not weeks_beside_days(words) and last_of_some(words, situation.today) is None
    return first is not None and named and unless_chosen(situation, words, since) == first + _DAY


def told_when(situation: Situation, words: str, since: date | None = None, *, heard: bool = False) -> Text:
    """When he is asked, and that it can be another day; and that it is kept, unless a word to it says that it is
    `heard`."""
    day, others = unless_chosen(situation, words, since), len(days_to_choose(situation, words, since)) > 1
    asked_for, far = _asked_for(situation, words, since), (day - situation.today).days
    if asked_for is not None:
        return asked_for[1] or Text("Kept. I ask you {day} how it went.", day=_SOON.get(far, SpokenDay(day)))
    if far > _SOONEST and is_day_after(situation, words, since):
        return Text(_TOLD_AFTER[heard, others], day=SpokenDay(day))
    return Text(_TOLD[heard, others], day=_SOON.get(far, SpokenDay(day)))


# By whether it is heard already, and whether there are other days.
_TOLD = {
    (False, True): Text("Kept. I ask you {day} how it went. Rather another day?").source,
    (False, False): Text("Kept. I ask you {day} how it went.").source,
    (True, True): Text("I ask you {day} how it went. Rather another day?").source,
    (True, False): Text("I ask you {day} how it went.").source,
}
_TOLD_AFTER = {
    (False, True): Text("Kept. The day after it, {day}, I ask how it went. Rather another day?").source,
    (False, False): Text("Kept. The day after it, {day}, I ask how it went.").source,
    (True, True): Text("The day after it, {day}, I ask how it went. Rather another day?").source,
    (True, False): Text("The day after it, {day}, I ask how it went.").source,
}
_SOONEST = 2
_SOON: Mapping[int, Text] = {1: Text("tomorrow"), _SOONEST: Text("the day after tomorrow")}


def planned_unless_chosen(situation: Situation, words: str, since: date | None = None) -> tuple[PlanCheck, ...]:
    """What holds from the asking on, until he chooses another day: the day that he is told."""
    days = days_to_choose(situation, words, since)
    return (PlanCheck(str(_unless_chosen(days, situation, words, since))),) if days else ()


def is_over_by_then(situation: Situation, words: str) -> bool:
    """Whether what he intends has happened, as far as he names its day, when he can be asked about it for the last time
    before he meets his coach again."""
    then = following(situation)
    return then is not None and ready_from(words, situation.today) <= last_asked_before(then)


def planned(answer: str | None) -> tuple[PlanCheck, ...]:
    """What follows from the tapped answer: the day, or that it is not asked; nothing when nothing was tapped."""
    return () if answer is None else (PlanCheck("" if answer == RATHER_NOT else answer),)


def days_to_choose(situation: Situation, words: str, since: date | None = None) -> tuple[date, ...]:
    """Three days, or fewer where there is no room: soon after the thing, halfway to the next meeting, and later on."""
    global _chosen
    known = _chosen
    if known is None or known[0] is not situation or known[1:3] != (words, since):
        known = _chosen = situation, words, since, _days_to_choose(situation, words, since)
    return known[3]


# The situation by identity, which is its own as long as it is held here: one turn asks for the same days several times.
_chosen: tuple[Situation, str, date | None, tuple[date, ...]] | None = None


def _days_to_choose(situation: Situation, words: str, since: date | None) -> tuple[date, ...]:
    days = [day for day in _candidates(situation, words) if since is None or day >= since]
    asked_for = _asked_for(situation, words, since)
    if asked_for is not None:
        # Who says when he would be asked is asked then; the others can be tapped still.
        rest = [day for day in days if day > asked_for[0]][: _OFFERED - 1]
        return (asked_for[0], *rest)
    last = last_named(as_it_is_now(words), situation.today)
    after_all = [day for day in days if day > last]
    days = after_all or days
    if len(days) <= _OFFERED:
        return tuple(days)
    middle = halfway(situation)
    near = next((day for day in days if day >= middle), days[-1])
    place = min(max(days.index(near), 1), len(days) - 2)
    return days[0], days[place], days[place + 1 + (len(days) - place - 2) // 2]


def _asked_for(situation: Situation, words: str, since: date | None) -> tuple[date, Text | None] | None:
    """The day on which he says himself, with what he sets out to do, that he would be asked; the nearest to it and why
    where it cannot be that one."""
    does, asks = in_two(in_the_end(words))
    possible = can_be(situation, does) if asks and since is None else ()
    if not possible:
        return None
    ready, begins = ready_from(does, situation.today), first_named(does, situation.today)
    asked = ToldDay(begins or situation.today, situation.today, does, (), begins or ready)
    wanted = wished_day(asks, asked)
    return None if wanted is None else nearest(wanted, possible, situation, ready)


def _unless_chosen(days: Sequence[date], situation: Situation, words: str, since: date | None) -> date:
    today = situation.today
    is_over = days[0] > (goes_on_until(words, today) or date.max)
    is_first = since is not None or is_over or first_named(words, today) or _asked_for(situation, words, since)
    return days[0] if is_first else days[len(days) // 2]


def _candidates(situation: Situation, words: str) -> Sequence[date]:
    end, today, words = ahead(situation), situation.today, as_it_is_now(words)
    if end is None:
        return ()
    first = ready_from(words, today) if first_named(words, today) else today + _AT_LEAST_AFTER * _DAY
    not_on, weekdays = dates_in(words, today) | situation.taken, weekdays_in(words)
    days = working_days(first, end, situation.days_off, situation.own_time)
    free = [day for day in days if day.weekday() not in weekdays and day not in not_on]
    # Rather not on the morning before or after what comes only once, which may come back for a reminder.
    beside = {day + step * _DAY for day in situation.taken for step in (-1, 1)}
    apart = [day for day in free if day not in beside]
    return apart if len(apart) > 1 else free
