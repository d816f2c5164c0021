"""The grammar of the clock: "14u30", "half drie", "vijf voor half drie", "'s middags om 2 uur".

Everything here takes words that are tidy (`numerals.py`). None means: this does not look like a time at all.
"""

from collections.abc import Callable
from datetime import time
from typing import TypeAlias

from conversations import patterns as re
from conversations.days.numerals import Unclear, Understood, number, numbered
from conversations.text import Text

TimeRead: TypeAlias = Understood[time] | Unclear[time]

_HOUR, _HALF_DAY = 60, 12 * 60
_WORKING_DAY_FROM = 7 * _HOUR
_AT = re.compile(r"(?:(?:om|at|vanaf|van|from|op) )+")
_PARTS = {
    "ochtend": "morning", "ochtends": "morning", "morgens": "morning", "morgen": "morning", "morning": "morning",
    "voormiddag": "morning", "vroeg": "morning",
    "middag": "afternoon", "middags": "afternoon", "namiddag": "afternoon", "afternoon": "afternoon",
    "avond": "evening", "avonds": "evening", "evening": "evening",
    "nacht": "night", "nachts": "night", "night": "night",
}  # fmt: skip
_PART = re.compile(
    r"(?:^| )(?:(?:aan het )?(?:einde?|begin) (?:van )?)?(?:(?:in|during) (?:de|the) |de |at |'?s ?['-]?)?(?P<part>"
    + "|".join(sorted(map(re.escape, _PARTS.keys() - {"morgen"}), key=len, reverse=True))
    + r")(?= |$)"
)
# "morgen" by itself is tomorrow.
_MORNING = re.compile(r"(?:(?<=dag)|(?<=daag)) morgen(?= |$)")
_BY_TWELVE = re.compile(r"\b(?P<hour>[0-9]{1,2})(?:[:.](?P<minute>[0-9]{2}))? ?(?P<half>[ap])\.?m\b")
_RANGE = re.compile(
    r"(?:(?:tussen|between) )?(?P<begin>.+?)(?: ?- ?| (?:tot|t/m|until|till|to|en|and) |"
    r"(?<=[0-9uh])(?:tot|t/m)(?=[0-9]))(?P<end>.+)"
)
_EITHER = re.compile(r"(?P<one>.+?) (?:of|or) (?P<other>.+)")


def part_of_day(words: str) -> tuple[str, str]:
    """The words without the part of the day in them, and that part: "" when there is none."""
    words = _BY_TWELVE.sub(_by_twenty_four, words)
    found = _PART.search(words) or _MORNING.search(words)
    if found is None:
        return words, ""
    name = found.groupdict().get("part") or "morgen"
    rest = f"{words[: found.start()]} {words[found.end() :]}"
    return " ".join(rest.split()), _PARTS[name]


def _by_twenty_four(found: re.Match[str]) -> str:
    """ "2pm" as "14:00"."""
    hour = int(found["hour"]) % 12 + (12 if found["half"] == "p" else 0)
    return f"{hour:02}:{found['minute'] or '00'}" if 1 <= int(found["hour"]) <= 12 else found[0]


def time_in(words: str, part: str = "") -> TimeRead | None:
    """The time that these words are, in that part of the day."""
    said_at = _AT.match(words)
    words = _AT.sub("", words, count=1) if said_at else words
    read = _single(words, part, bare=bool(said_at or part))
    if read is not None:
        return read
    if found := _EITHER.fullmatch(words):
        return _one_of_two(found["one"], found["other"], part)
    found = _RANGE.fullmatch(words)
    return _beginning(found["begin"], found["end"], part) if found else None


def _one_of_two(one: str, other: str, part: str) -> TimeRead | None:
    """ "14:00 of 15:00": it is asked which."""
    first, second = _single(one, part, bare=True), _single(other, part, bare=True)
    if not isinstance(first, Understood) or not isinstance(second, Understood) or first.value == second.value:
        return None
    which = Text("That can be {one} or {other}. Which one do you mean?", one=first.value, other=second.value)
    return Unclear(which, (first.value, second.value))


def _single(words: str, part: str, *, bare: bool) -> TimeRead | None:
    for form, read in _FORMS:
        found = form.fullmatch(words)
        at = read(found, part) if found else None
        if at is not None:
            return at
    return _by_hour(words, part) if bare else None


def _beginning(begin: str, end: str, part: str) -> TimeRead | None:
    """ "van 14:00 tot 15:00": when it begins; how long it takes is told elsewhere."""
    last = _single(end, part, bare=True)
    first = _single(begin, part, bare=True)
    if first is None or not isinstance(last, Understood):
        return None
    if isinstance(first, Unclear):
        return first
    return Understood(first.value, _begins(first.value))


def _begins(at: time) -> Text:
    return Text("I take {time} as the beginning.", time=at)


# --- by the clock ------------------------------------------------------------------------------------------------


def _figures(found: re.Match[str], part: str) -> TimeRead:
    """ "14:00", "9.30". A single figure for an hour of the night may well be one of the afternoon."""
    hour, minute = found["hour"], found["minute"]
    read = _clock(int(hour), minute)
    if isinstance(read, Unclear):
        return read
    if part:
        return _in_part(read.value, part)
    if len(hour) == 1 and 1 <= int(hour) <= 6:
        both = (read.value, read.value.replace(hour=int(hour) + 12))
        reason = Text("Is that {night} or {day}?", night=both[0], day=both[1])
        return Unclear(reason, both)
    return read


def _clock(hour: int, minute: str) -> TimeRead:
    if len(minute) == 1:
        return Unclear(Text("The minutes need two figures, like 9:05 or 9:50."))
    if (hour, minute) == (24, "00"):
        return Unclear(Text("Midnight is written 00:00, and belongs to the day that begins. Which day do you mean?"))
    if hour > 23 or int(minute) > 59:
        return Unclear(Text("A day has hours from 0 to 23, and an hour minutes from 0 to 59. Write it like 14:00."))
    return Understood(time(hour, int(minute)))


def _in_part(at: time, part: str) -> TimeRead:
    """The same hands of the clock in that part of the day."""
    hour = at.hour
    if part in ("afternoon", "evening") and 1 <= hour < 12 and not (part == "evening" and hour < 4):
        hour += 12
    elif part == "night" and hour == 12:
        return _clock(24, f"{at.minute:02}")
    elif part == "night" and 9 <= hour < 12:
        hour += 12
    elif part == "morning" and hour == 12 and at.minute:
        hour = 0
    return Understood(at.replace(hour=hour))


def _hours(found: re.Match[str], part: str) -> TimeRead | None:
    """ "14 uur", "14u30", "twee uur": the hours of the night are those of the afternoon, unless it is said."""
    hour = number(found["hour"])
    minute = found["minute"]
    minutes = number(minute) if minute else 0
    if hour is None or minutes is None:
        return None
    return _sensible(hour, f"{minutes:02}" if minute is None or not minute.isdecimal() else minute, part)


def _by_hour(words: str, part: str) -> TimeRead | None:
    """ "om 2", "'s middags 2"."""
    hour = number(words)
    return None if hour is None else _sensible(hour, "00", part)


def _sensible(hour: int, minute: str, part: str) -> TimeRead:
    read = _clock(hour, minute)
    if isinstance(read, Unclear):
        return read
    if part:
        return _in_part(read.value, part)
    if not 1 <= hour <= 6:
        return read
    return _taken(read.value.replace(hour=hour + 12))


def _taken(at: time) -> TimeRead:
    return Understood(at, Text("I take that as {time}.", time=at))


# --- as it is said ------------------------------------------------------------------------------------------------

_SIDES = {"voor": -1, "over": 1, "na": 1, "to": -1, "past": 1}


def _spoken(found: re.Match[str], part: str) -> TimeRead | None:
    """ "tien over twee", "vijf voor half drie", "half past two": by the twelve-hour clock."""
    parts = found.groupdict()
    hour = number(parts["hour"])
    aside = {"kwart": 15, "quarter": 15}.get(parts["minutes"] or "") or number(parts["minutes"] or "0")
    if hour is None or not 1 <= hour <= 12 or aside is None or aside > 30:
        return None
    minutes = hour * _HOUR + _SIDES.get(parts["side"] or "", 0) * aside
    minutes += {"half": -30, "half past": 30}.get(parts["half"] or "", 0)
    at = minutes % _HALF_DAY
    if part:
        return _in_part(_at(at or _HALF_DAY), part)
    return _taken(_at(at + _HALF_DAY if at < _WORKING_DAY_FROM else at))


def _at(minutes: int) -> time:
    return time(minutes // _HOUR % 24, minutes % _HOUR)


def _midnight(found: re.Match[str], part: str) -> TimeRead:
    return _clock(24, "00")


_HOURS_ROUND = numbered("enen", "tweeën tweeen", "drieën drieen", "vieren", "vijven", "zessen", "zevenen", "achten",
                        "negenen", "tienen", "elven", "twaalven")  # fmt: skip


def _round(found: re.Match[str], part: str) -> TimeRead:
    """ "rond tienen"."""
    return _sensible(_HOURS_ROUND[found["hour"]], "00", part)


def _not_before(found: re.Match[str], part: str) -> TimeRead | None:
    """ "na 10 uur": that is when it begins."""
    first = _single(found["hour"], part, bare=True)
    return Understood(first.value, _begins(first.value)) if isinstance(first, Understood) else first


_Form: TypeAlias = Callable[[re.Match[str], str], TimeRead | None]
_UUR = r"(?: ?(?:uur|uurtje|u|h|hrs?|hours?|o'clock))"
_FORMS: tuple[tuple[re.Pattern[str], _Form], ...] = (
    (re.compile(rf"(?P<hour>[0-9]{{1,2}})[:.](?P<minute>[0-9]{{1,2}})(?:[:.]00)?{_UUR}?"), _figures),
    (re.compile(rf"(?P<hour>[0-9]{{2}})(?P<minute>[0-9]{{2}}){_UUR}"), _figures),
    # Without "uur" only what is no year that anybody means.
    (re.compile(r"(?P<hour>0[7-9]|1[0-9])(?P<minute>[0-5][05])"), _figures),
    (re.compile(rf"(?P<hour>[a-zéë0-9]+?){_UUR}(?: ?(?:en )?(?P<minute>[0-9]{{1,2}}|[a-zéë]+))?"), _hours),
    (
        re.compile(
            r"(?P<minutes>[^ ]+) (?:minuten |minutes )?(?P<side>voor|over|na|to|past) (?:(?P<half>half) )?"
            r"(?P<hour>[^ ]+?)(?: uur)?"
        ),
        _spoken,
    ),
    (re.compile(r"(?P<minutes>)(?P<side>)(?P<half>half past|half) (?P<hour>[^ ]+?)(?: uur)?"), _spoken),
    (re.compile(rf"(?P<hour>{'|'.join(_HOURS_ROUND)})"), _round),
    (re.compile(r"(?:na|after) (?P<hour>.+)"), _not_before),
    (re.compile(r"middernacht|midnight"), _midnight),
)
