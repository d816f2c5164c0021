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
from functools import lru_cache, partial

from conversations import inputs, matching
from conversations import patterns as re
from conversations.asked.asking_back import without_asking
from conversations.asked.lost import does_not_suit
from conversations.consequences import PlanCheck
from conversations.days.calendar_words import MONTHS
from conversations.days.weekdays import WEEKDAYS
from conversations.effects import Option
from conversations.inputs import Choice, Reading, Refused, Taken
from conversations.quoted.in_the_end import in_the_end
from conversations.room_to_ask import ahead, can_be, following, halfway, last_asked_before, nearest, working_days
from conversations.said.gist import Came, kinds_of, sentences
from conversations.situation import Situation
from conversations.text import Brief, SpokenDay, Text
from conversations.told.put_later import put_later
from conversations.told.setting_out import can_begin, goes_to
from conversations.told.touches import touches
from conversations.wished.asked_after import in_two
from conversations.wished.by_its_place import ToldDay
from conversations.wished.day_is_fine import finds_it_fine, says_its_number
from conversations.wished.day_wish import is_of_doing, wished_day
from conversations.wished.days_named import (
    EVERY,
    as_it_is_now,
    dates_in,
    first_named,
    last_named,
    names_day,
    names_of,
    names_some_day,
    ready_from,
    weekdays_in,
    weeks_beside_days,
)
from conversations.wished.in_a_row import goes_on_until, last_of_some
from conversations.wished.need_not_ask import need_not_ask
from conversations.wished.unread_day import wishes_unread

ASK_ON = "ask_on"  # the step that asks for the day
RATHER_NOT = "never"

_OFFERED = 3
# What people type who find the day fine that they were told.
_DAY_IS_FINE = ("is prima", "is goed", "is fijn", "is ok", "is oké", "is beter", "kan", "graag", "prima", "dan")
_FINE = ("prima", "ok", "oke", "oké", "okay", "goed", "is prima", "prima zo", "dat is prima", "fine", "👍")
_AT_LEAST_AFTER = 2  # days; what he set out to do this evening has hardly happened tomorrow
_DAY = timedelta(days=1)
# Of so many intentions it is known which days they name: within a turn that is asked a dozen times of the same one.
_HELD = 64


def asks_when(situation: Situation, words: str, since: date | None = None, *, sure: bool = True) -> Choice | None:
    """The days to choose from and the way not to be asked; None when there is no day left that would do. Who is asked
    about something else on the day `since` already, is asked about this not before. Where it is not `sure` that he
    intends anything no day is told, so that all can be tapped, and "no" is that he is not asked."""
    days = days_to_choose(situation, words, since)
    if not days:
        return None
    told = _unless_chosen(days, situation, words, since)
    # "Rather another day?" "No": then it is the day that he was told.
    fine = (*inputs.YES, *_FINE, *inputs.NO) if len(days) > 1 else (*inputs.YES, *_FINE)
    options = (
        Option(
            str(day),
            Text("{day}", day=Brief(day)),
            typed=(*_as_typed(day), *(fine if day == told and sure else ())),
            hidden=day == told and sure,
            known=_finds_it_fine if day == told and sure else None,
        )
        for day in days
    )
    no = () if len(days) > 1 and sure else inputs.NO
    never = Option(RATHER_NOT, Text("rather not"), typed=(*no, *inputs.RATHER_NOT), known=_wants_none)
    return Choice((*options, never), turned_down=partial(_rather if sure else _wished, days, told, situation, words))


def _wished(days: Sequence[date], told: date, situation: Situation, intends: str, words: str) -> Reading | None:
    """The same of who was told no day: of a yes it is said which one it is."""
    words = without_asking(words)
    is_fine = matching.normal(words) in (*inputs.YES, *_FINE) or finds_it_fine(words) or _finds_it_fine(words)
    taken = Taken(str(told)) if is_fine else _rather(days, told, situation, intends, words)
    if isinstance(taken, Refused):
        return Refused(Text("Which day is that?"), keeps=True)
    if taken is None or taken.value == RATHER_NOT or taken.note is not None:
        return taken
    return Taken(str(told), then_asked(told))


def then_asked(day: date) -> Text:
    """What he hears who says on which day he is asked."""
    return Text("Good. Then I ask you {day} how it went.", day=SpokenDay(day))


def _rather(days: Sequence[date], told: date, situation: Situation, intends: str, words: str) -> Reading | None:
    """What comes of words about the day: that it is fine, that it is rather another, or only that it does not suit."""
    said, words = words, without_asking(words)
    if finds_it_fine(words) or says_its_number(words, told):
        return Taken(str(told))
    if (moved := _moved(situation, intends, words)) is not None:
        return moved
    if any(map(_sets_out, sentences(in_two(words)[0]))) and in_two(words)[1]:
        return None  # What he will do after all, and when he would be asked about that.
    today, possible = situation.today, can_be(situation, intends)
    asked = ToldDay(told, today, as_it_is_now(intends), days, possible[0]) if possible else None
    # "Kan het ook de 15e?" is a wish as well as a question.
    wanted = wished_day(words, asked) or wished_day(said, asked) if asked is not None else None
    if wanted is not None:
        day, why = nearest(wanted, possible, situation, ready_from(intends, today))
        then = None if wanted == told else then_asked(day)
        return Taken(str(day), why or then)
    if need_not_ask(words):
        return Taken(RATHER_NOT)
    if wishes_unread(words):
        return Refused(Text("Which day is that? Otherwise I ask {day}.", day=SpokenDay(told)), keeps=True)
    if not does_not_suit(words) or is_of_doing(words, as_it_is_now(intends), told):
        return None
    return _turned_down(days, told, today, words)


def _moved(situation: Situation, intends: str, words: str) -> Taken | None:
    """What comes of it where he says that what he intends becomes another day ("dan wordt het maandag"): he is asked
    after that."""
    today = situation.today
    later = put_later(words, as_it_is_now(intends), today) if _BECOMES.search(words) and not touches(words) else None
    does = later.day if later is not None else None
    days = [day for day in can_be(situation, "") if does is not None and day > does]
    if does is None or does <= today or not days:
        return None
    after = Text("Kept. The day after it, {day}, I ask how it went.", day=SpokenDay(days[0]))
    said = after if days[0] == does + _DAY else Text("Kept. I ask you {day} how it went.", day=SpokenDay(days[0]))
    return Taken(str(days[0]), said)


_BECOMES = re.compile(r"\bwordt (?:het|'t|dat) (?:dus |pas |nu |dan )*\w+dag\b", re.IGNORECASE)


def _sets_out(sentence: str) -> bool:
    return goes_to(sentence) or can_begin(sentence)


def _turned_down(days: Sequence[date], told: date, today: date, words: str) -> Taken | None:
    """What comes of words that only say that a day does not suit, of which he was told or can choose: it is the next of
    the others; where there is none, he is not asked."""
    named = [day for day in days if names_day(words, today, day)]
    if not named and names_some_day(words, today):
        return None
    not_on = named or [told]
    left = [day for day in days if day not in not_on]
    if not left:
        return Taken(RATHER_NOT)
    day = next((day for day in left if day > max(not_on)), left[-1])
    return Taken(str(day), then_asked(day))


def _wants_none(words: str) -> bool:
    return bool(kinds_of(words) & {Came.NOTHING, Came.SKIP})


def _finds_it_fine(words: str) -> bool:
    return Came.CONTENT in kinds_of(words)


def unless_chosen(situation: Situation, words: str, since: date | None = None) -> date:
    """The day on which he is asked when he chooses none, as near as that can be told now: the days that he could choose
    from may have gone by since he was asked."""
    days = days_to_choose(situation, words, since)
    return _unless_chosen(days, situation, words, since) if days else ready_from(words, situation.today)


def is_day_after(situation: Situation, words: str, since: date | None = None) -> bool:
    """Whether the day on which he is asked follows the one day that he names, once."""
    words = as_it_is_now(words)
    first = first_named(words, situation.today)
    named = len(weekdays_in(words)) + len(dates_in(words, situation.today)) == 1 and not EVERY.search(words.casefold())
    named = named and not weeks_beside_days(words) and last_of_some(words, situation.today) is None
    return first is not None and named and unless_chosen(situation, words, since) == first + _DAY


def told_when(situation: Situation, words: str, since: date | None = None) -> Text:
    """When he is asked, and that it can be another day."""
    day, others = unless_chosen(situation, words, since), len(days_to_choose(situation, words, since)) > 1
    asked_for, far = _asked_for(situation, words, since), (day - situation.today).days
    if asked_for is not None:
        return asked_for[1] or Text("Kept. I ask you {day} how it went.", day=_SOON.get(far, SpokenDay(day)))
    if far > _SOONEST and is_day_after(situation, words, since):
        if others:
            return Text("Kept. The day after it, {day}, I ask how it went. Rather another day?", day=SpokenDay(day))
        return Text("Kept. The day after it, {day}, I ask how it went.", day=SpokenDay(day))
    said = _SOON.get(far, SpokenDay(day))
    if others:
        return Text("Kept. I ask you {day} how it went. Rather another day?", day=said)
    return Text("Kept. I ask you {day} how it went.", day=said)


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


@lru_cache(maxsize=_HELD)
def _as_typed(day: date) -> tuple[str, ...]:
    """How somebody may type a day that he sees on a button."""
    numbers = (f"{day.day}-{day.month}", str(day.day))
    named = [f"{day.day} {name}" for name in names_of(MONTHS, day.month)]
    weekday = names_of(WEEKDAYS, day.isoweekday())
    plain = (*numbers, *named, *weekday, *(f"{one} {other}" for one in weekday for other in named))
    return (*plain, *(f"{one} {fine}" for one in plain for fine in _DAY_IS_FINE))
