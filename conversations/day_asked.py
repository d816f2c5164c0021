"""The question on which day to ask what came of an intention, and what comes of words about that: that the day is fine,
that it is rather another, or only that it does not suit. Which days there are stands in `check_days.py`."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache, partial

from conversations import inputs, matching
from conversations import patterns as re
from conversations.asked.asking_back import without_asking
from conversations.asked.lost import does_not_suit
from conversations.check_days import RATHER_NOT, days_to_choose, then_asked, unless_chosen
from conversations.days.calendar_words import MONTHS
from conversations.days.weekdays import WEEKDAYS
from conversations.effects import Option
from conversations.inputs import Choice, Reading, Refused, Taken
from conversations.room_to_ask import can_be, nearest
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
    as_it_is_now,
    names_day,
    names_of,
    names_some_day,
    ready_from,
)
from conversations.wished.need_not_ask import need_not_ask
from conversations.wished.unread_day import wishes_unread

# What people type who find the day fine that they were told.
_DAY_IS_FINE = ("is prima", "is goed", "is fijn", "is ok", "is oké", "is beter", "kan", "graag", "prima", "dan")
_FINE = ("prima", "ok", "oke", "oké", "okay", "goed", "is prima", "prima zo", "dat is prima", "fine", "👍")
_DAY = timedelta(days=1)
# Of so many days it is known how they are typed: within a turn that is asked a dozen times of the same ones.
_HELD = 64


def asks_when(situation: Situation, words: str, since: date | None = None, *, sure: bool = True) -> Choice | None:
    """The days to choose from and the way not to be asked; None when there is no day left that would do. Who is asked
    about something else on the day `since` already, is asked about this not before. Where it is not `sure` that he
    intends anything no day is told, so that all can be tapped, and "no" is that he is not asked."""
    days = days_to_choose(situation, words, since)
    if not days:
        return None
    told = unless_chosen(situation, words, since)
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
    return _asked_after(situation, later.day) if later is not None and later.day is not None else None


def _asked_after(situation: Situation, does: date) -> Taken | None:
    """The first day after he `does` it; None where there is none before he is asked other things."""
    days = [day for day in can_be(situation, "") if day > does]
    if does <= situation.today or not days:
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


@lru_cache(maxsize=_HELD)
def _as_typed(day: date) -> tuple[str, ...]:
    """How somebody may type a day that he sees on a button."""
    numbers = (f"{day.day}-{day.month}", str(day.day))
    named = [f"{day.day} {name}" for name in names_of(MONTHS, day.month)]
    weekday = names_of(WEEKDAYS, day.isoweekday())
    plain = (*numbers, *named, *weekday, *(f"{one} {other}" for one in weekday for other in named))
    return (*plain, *(f"{one} {fine}" for one in plain for fine in _DAY_IS_FINE))
