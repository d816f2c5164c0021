"""Dates and times as people type them, in Dutch and in English.

The days are in `dates.py`, the clock in `clock.py`, numbers in `amounts.py`, stretches of days in `periods.py`.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeAlias

from conversations import patterns as re
from conversations.days.calendar_words import MONTHS, DateRead, ask
from conversations.days.clock import TimeRead, part_of_day, time_in
from conversations.days.dates import date_in, spread
from conversations.days.numerals import ORDINALS, Unclear, Understood, best, readings, tidy
from conversations.days.told_from import SAME_TIME, told_from
from conversations.rhythm import Local, at_utc, kind_of_time, next_working_day
from conversations.text import Brief, Text

__all__ = ["DateRead", "MomentRead", "TimeRead", "Unclear", "Understood", "read_date", "read_moment", "read_time"]

MomentRead: TypeAlias = Understood[Local] | Unclear[Local]

_FAR_AHEAD = timedelta(days=300)
_TWO = time(14)
_LAST_HOUR = 23
_ZONED = re.compile(
    r"(?P<day>[12][0-9]{3}-?[0-9]{2}-?[0-9]{2})(?:(?P<strict>t)| )(?P<hour>[0-9]{2}):?(?P<minute>[0-9]{2})"
    r"(?::?[0-9]{2}(?:[.,][0-9]+)?)?"
    r"(?: ?(?P<offset>z|utc|gmt|\+[0-9]{2}:?[0-9]{2}|(?(strict)-[0-9]{2}:?[0-9]{2}|(?!))))"
)
# "van 1 december naar 8 december", "8 december in plaats van 1 december": the day that it becomes.
_INSTEAD = (
    re.compile(r"^(?:(?:van )?.+? (?:naar|wordt|word|to)|niet .+? maar) (?P<new>.+)$"),
    re.compile(r"^(?P<new>.+?) (?:ipv|i\.p\.v|in plaats van|instead of) .+$"),
)


def read_moment(text: str, today: date, zone: str, beside: Local | None = None, *, asked: bool = False) -> MomentRead:
    """A day and a time, in any order, on the wall clock of `zone`; not before `today`, at most two years after it.

    `beside` is what "zelfde tijd" and "een week later" are told from. Who was `asked` for it may say more than that:
    then it is asked whether this is meant.
    """
    if (zoned := _zoned(text, today, zone)) is not None:
        return zoned
    every = _ways(text, beside)
    whole = best(_moment_in(words, today, zone, beside) for words in every)
    if isinstance(whole, Understood) or whole.offers:
        return whole
    either = (_either(words, today, zone, beside) for words in every)
    amid = (_amid(words, today, zone) for words in every if asked)
    return next((one for one in (*either, *amid) if one is not None), whole)


def whole_moment(text: str, today: date, zone: str) -> Understood[Local] | None:
    """The same, where these words are a day and a time that are clear; what they could be otherwise is not looked
    for, which takes far longer."""
    if (zoned := _zoned(text, today, zone)) is not None:
        return zoned if isinstance(zoned, Understood) else None
    reads = (_whole_in(*_with_part(words, today), today, zone) for words in _ways(text, None))
    return next((read for read in reads if isinstance(read, Understood)), None)


def _ways(text: str, beside: Local | None) -> list[str]:
    """The words as they may have been meant, in each way."""
    every = [told_from(words, beside) if beside else words for words in map(spread, readings(text))]
    return every + [found["new"] for words in every for form in _INSTEAD if (found := form.match(words))]


def _zoned(text: str, today: date, zone: str) -> MomentRead | None:
    """ "2026-12-04T14:00Z", as a calendar writes it: where it is another time here, it is asked which was meant."""
    found = _ZONED.fullmatch(tidy(text))
    if found is None:
        return None
    try:
        wall = datetime.fromisoformat(f"{found['day']}T{found['hour']}:{found['minute']}")
        ahead = datetime.strptime(found["offset"].upper().replace("UTC", "Z").replace("GMT", "Z"), "%z").utcoffset()
    except ValueError:
        return None
    read = _moment(Local(wall.date(), wall.time(), zone), None, inferred=False)
    there = at_utc((wall - (ahead or timedelta())).replace(tzinfo=UTC), zone)
    possible = date_in(str(wall.date()), today)
    if isinstance(possible, Unclear):
        return Unclear(possible.reason)
    if there.wall() == wall:
        return read
    which = Text("That can be {one} or {other}. Which one do you mean?", one=wall, other=there.wall())
    return Unclear(which, (Local(wall.date(), wall.time(), zone), there))


def _either(words: str, today: date, zone: str, beside: Local | None) -> MomentRead | None:
    """ "8 december 14:00 of 9 december 15:00": it is asked which."""
    first, either, second = words.partition(" of ") if " of " in words else words.partition(" or ")
    if not either:
        return None
    both = [_moment_in(half, today, zone, beside) for half in (first, second)]
    if not all(isinstance(one, Understood) for one in both):
        return None
    days = tuple(one.value for one in both if isinstance(one, Understood))
    which = Text("That can be {one} or {other}. Which one do you mean?", one=days[0].wall(), other=days[1].wall())
    return Unclear(which, days)


def _moment_in(words: str, today: date, zone: str, beside: Local | None) -> MomentRead:
    words, part = _with_part(words, today)
    return _whole_in(words, part, today, zone) or _half(words, part, today, zone, beside)


def _with_part(words: str, today: date) -> tuple[str, str]:
    words, part = part_of_day(words)
    return _with_hour(words, part, today), part


def _whole_in(words: str, part: str, today: date, zone: str) -> MomentRead | None:
    """What these words are when both a day and a time stand in them."""
    whole = _both(words.split(), part, today)
    if whole is None:
        return None
    day, at = whole
    if isinstance(day, Unclear):
        times = [at.value] if isinstance(at, Understood) else at.offers
        return Unclear(day.reason, tuple(Local(one, clock, zone) for one in day.offers for clock in times))
    if isinstance(at, Unclear):
        return Unclear(at.reason, tuple(Local(day.value, clock, zone) for clock in at.offers))
    return _moment(Local(day.value, at.value, zone), at.note, inferred=bool(day.note))


def read_date(text: str, today: date, *, asked: bool = False) -> DateRead:
    """A day, not before `today` and at most two years after it. Without a year it is the next such day.

    Who was `asked` for it may say more than that: then it is asked whether this is meant.
    """
    none: DateRead = Unclear(
        Text("I see no day in this. Write it as you say it, like {example}.", example=example(today))
    )
    every = [part_of_day(spread(words))[0] for words in readings(text)]
    read = best(date_in(words, today) or none for words in every)
    found = _day_amid(every[-1], today) if asked and read == none else None
    return ask([found[0]], today) or none if found else read


def read_time(text: str, same: time | None = None) -> TimeRead:
    """A time of day. Hours that may be in the night are taken as by day, and it is told; `same` is "zelfde tijd"."""
    shown, said = Brief(at=_TWO), Text("half past two")
    none: TimeRead = Unclear(
        Text("I see no time in this. Write it like {example} or {example2}.", example=shown, example2=said)
    )
    every = [part_of_day(words) for words in readings(text)]
    if same is not None:
        every = [(SAME_TIME.sub(f"{same:%H:%M}", words), part) for words, part in every]
    return best(time_in(words, part) or none for words, part in every)


def example(today: date, at: time | None = None) -> Brief:
    """A day to show how one is written: a working day a week from now."""
    return Brief(next_working_day(today + timedelta(days=6), frozenset()), at)


def as_typed(day: date, today: date, at: time | None = None) -> Brief:
    """The day as it can be typed today: with its year when it would be another one without."""
    return Brief(day, at, year=day - today > _FAR_AHEAD)


def _both(words: list[str], part: str, today: date) -> tuple[DateRead, TimeRead] | None:
    """The day and the time, wherever in the words either stands; what can be taken goes before what is unclear."""
    unclear = None
    for span, rest in _spans(words):
        at = time_in(span, part) if rest and not _is_day_of_month(span, words) else None
        day = date_in(rest, today) if at else None
        if day is None or at is None:
            continue
        if isinstance(day, Understood) and isinstance(at, Understood):
            return day, at
        unclear = unclear or (day, at)
    # A figure of the date is no hour, though it could be read as one in that part of the day.
    return unclear if unclear is None or not isinstance(date_in(" ".join(words), today), Understood) else None


def _is_day_of_month(span: str, words: list[str]) -> bool:
    """Whether a bare number stands at the month, and another number elsewhere: "8 december 's ochtends 9"."""
    if not span.isdecimal() or sum(word.isdecimal() for word in words) < 2:
        return False
    place = words.index(span)
    before, behind = words[:place], words[place + 1 :]
    if behind and behind[0] in MONTHS:
        return True
    return bool(before) and before[-1] in MONTHS and not any(word.isdecimal() for word in before[-2:-1])


def _with_hour(words: str, part: str, today: date) -> str:
    """ "8 december 14": where there is no such year to come, and no other time, it is the hour."""
    day, _, last = words.rpartition(" ")
    if not day or not last.isdecimal() or int(last) > _LAST_HOUR or isinstance(date_in(words, today), Understood):
        return words
    timed = any(time_in(span, part) for span, rest in _spans(day.split()) if rest)
    return f"{day} om {last}" if not timed and isinstance(date_in(day, today), Understood) else words


def _day_amid(words: str, today: date) -> tuple[date, str] | None:
    """The first day among more words, one in figures if there is any, and the others; a place in a row by itself is no
    day."""
    spans = sorted(_spans(words.split()), key=lambda one: not any(map(str.isdecimal, one[0])))
    for span, rest in spans:
        read = date_in(span, today) if span not in ORDINALS else None
        if isinstance(read, Understood):
            return read.value, rest
    return None


def _time_amid(words: str, part: str) -> Understood[time] | None:
    times = (time_in(span, part) for span, _ in _spans(words.split()))
    return next((one for one in times if isinstance(one, Understood)), None)


def _amid(words: str, today: date, zone: str) -> MomentRead | None:
    """ "8 dec 14:00 bij jou op kantoor": it is asked whether that is it."""
    words, part = part_of_day(words)
    found = _day_amid(words, today)
    at = _time_amid(found[1], part) if found else None
    if found is None or not isinstance(at, Understood):
        return None
    moment = Local(found[0], at.value, zone)
    return Unclear(Text("Do you mean {date}?", date=moment.wall()), (moment,))


def _half(words: str, part: str, today: date, zone: str, beside: Local | None) -> MomentRead:
    """Only one of the two was said, or neither: what was understood, what is missing, and an example."""
    shown = example(today, _TWO)
    whole_day, whole_time = date_in(words, today), time_in(words, part)
    if isinstance(whole_day, Unclear):
        return Unclear(whole_day.reason, tuple(Local(one, beside.time, zone) for one in whole_day.offers if beside))
    if isinstance(whole_time, Unclear):
        return Unclear(whole_time.reason)
    amid = _day_amid(words, today) if whole_day is None else None
    at = whole_time or _time_amid(amid[1] if amid else words, part)
    if at is not None and whole_day is None:
        there = beside is not None and beside.day >= today and at.value != beside.time and whole_time is not None
        offers = (Local(beside.day, at.value, zone),) if beside is not None and there else ()
        return Unclear(
            Text("I read {time}, but no day. Write both, like {example}.", time=at.value, example=shown), offers
        )
    day = whole_day.value if whole_day else amid[0] if amid else None
    if day is None:
        return Unclear(Text("I see no day and no time in this. Write both, like {example}.", example=shown))
    reason = Text("I read {date}, but no time. Write both, like {example}.", date=day, example=shown)
    return Unclear(reason, (Local(day, beside.time, zone),) if beside else ())


def _spans(words: list[str]) -> Iterator[tuple[str, str]]:
    """Every stretch of these words, the longest first at every place, with the words around it."""
    for begin in range(len(words)):
        for end in range(len(words), begin, -1):
            yield " ".join(words[begin:end]), " ".join(words[:begin] + words[end:])


def _moment(local: Local, note: Text | None, *, inferred: bool) -> MomentRead:
    kind = kind_of_time(local)
    if kind == "gap":
        note = Text(
            "The clock goes forward then and skips {time}: it will be {real}.", time=local.time, real=local.wall()
        )
    elif kind == "double":
        note = Text("The clock goes back then and shows {time} twice: I take the first time.", time=local.time)
    elif inferred or note:
        meant = Text("That is {date}, {time}.", date=local.day, time=local.time)
        begins = note is not None and note.source.startswith("I take {time} as")
        note = (
            Text("That is {date}; I take {time} as the beginning.", date=local.day, time=local.time)
            if begins
            else meant
        )
    return Understood(local, note)
