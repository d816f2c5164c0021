"""The day on which something goes on, as people type it: "25 januari", "tot 25 januari", "na kerst", "2 weken".

Like the rest of reading it never guesses: what is not sure is asked, and what was understood is shown back.
"""

from datetime import date, timedelta

from conversations import patterns as re
from conversations.days.calendar_words import DateRead, ask, later, meant
from conversations.days.dates import date_in
from conversations.days.leave_words import CLOCK, SCHOOL
from conversations.days.nearby import half_later
from conversations.days.numerals import Unclear, Understood, best, readings
from conversations.days.periods import UP_TO, period_in, school_holiday
from conversations.days.stretches import FROM_NOW, Period, named_stretch
from conversations.days.when import example
from conversations.text import Text

_DAY = timedelta(days=1)
_TWO_WEEKS = Text("2 weeks")
_FROM_NOW_ON = re.compile(r"^(?:van ?af|van|from) (?:nu|now) (?=tot|t/m|until)")
_BEHIND = re.compile(r"^(?:(?:tot en met|t/m|through) |(?:tot |until )?(?:na|after) )")
_STRETCH = re.compile(r"^(?:(?:van|from|tussen|between) )?.+? (?P<upto>tot|until|till|to|tot en met|t/m|en|and|-) .+$")
_NEW_YEAR = re.compile(
    r"^(?:in )?(?:(?:(?:de )?rest van )?(?:het|dit) jaar|het nieuwe jaar|new year|the new year|volgend jaar|next year|"
    r"(?:de )?feestdagen)$"
)


def read_resumption(text: str, today: date) -> DateRead:
    """The day on which something goes on: the day that was named, the one after it, or after a length or a stretch."""
    return best(_resumption(words, today) for words in readings(text))


def _resumption(words: str, today: date) -> DateRead:
    words = _FROM_NOW_ON.sub("", CLOCK.sub("", words))
    if (halves := half_later(words, today)) is not None:
        return ask(halves, today) or _unread(today)
    if found := FROM_NOW.fullmatch(words.removeprefix("nog ")):
        day = later(today, found["number"], found["unit"])
        if day is not None:
            return (ask([day], today) or _unread(today)) if found["unit"].startswith("werk") else Understood(day)
    after = _BEHIND.match(words)
    is_told = after is not None or UP_TO.match(words) is not None
    rest = words[after.end() :] if after else UP_TO.sub("", words)
    rest = _NEW_YEAR.sub("nieuwjaar", rest.removeprefix("weer ").removesuffix(" weer"))
    if found := SCHOOL.fullmatch(rest):
        holiday = school_holiday(found["name"], today)
        days = holiday.offers if isinstance(holiday, Unclear) else ()
        return _around(days[0], today, is_told=is_told, after=bool(after)) if days else Unclear(_reason(holiday))
    named = named_stretch(rest, today)
    if named is not None:
        return _beside(named, today, is_told=is_told, after=bool(after))
    read = date_in(rest, today) or _after_stretch(words, today) or _unread(today)
    return Understood(read.value + _DAY) if after and isinstance(read, Understood) else read


def _beside(named: Period, today: date, *, is_told: bool, after: bool) -> DateRead:
    """Up to a stretch or after it; when it is only named, and still to come, it is asked which."""
    if after or named.first <= today:
        return Understood(named.last + _DAY)
    return Understood(named.first) if is_told else _around(named, today, is_told=False, after=False)


def _around(days: Period, today: date, *, is_told: bool, after: bool) -> DateRead:
    """It is asked whether it goes on when these days begin, or when they are over."""
    both = [days.first, days.last + _DAY]
    return ask([both[after]] if is_told else both, today) or _unread(today)


def _after_stretch(words: str, today: date) -> DateRead | None:
    """ "van 1 december tot 15 januari": it rests from now on, so what begins later is asked about."""
    found = _STRETCH.match(words)
    read = period_in(re.sub(r"^(?:van|from) ", "", words), today) if found else None
    if found is None or not isinstance(read, Understood):
        return None
    on = read.value.last + (timedelta(0) if found["upto"] in ("tot", "until", "till", "to") else _DAY)
    if read.value.first <= today + _DAY:
        return meant(on, today)
    said = Text("I can let it rest from now on, not from a later day. Shall it rest from now until {day}?", day=on)
    return Unclear(said, (on,))


def _reason(read: Understood[Period] | Unclear[Period]) -> Text:
    return read.reason if isinstance(read, Unclear) else _unread(date.min).reason


def _unread(today: date) -> Unclear[date]:
    shown = example(today)
    return Unclear(
        Text("I see no day in this. Write it like {example}, or {example2}.", example=shown, example2=_TWO_WEEKS)
    )
