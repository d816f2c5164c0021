"""How long, as people type it: "anderhalf uur", "1u30", "5 kwartier", "14:00-15:00"."""

from collections.abc import Callable
from typing import TypeAlias

from conversations import patterns as re
from conversations.contract import MINUTES
from conversations.days.numerals import Unclear, Understood, number
from conversations.text import Text

NumberRead: TypeAlias = Understood[int] | Unclear[int]

_FIGURES = r"(?P<whole>[0-9]{1,3})(?:[.,](?P<part>[0-9]{1,2}))?"
_HOURS_BY_FIGURES = re.compile(rf"{_FIGURES} ?(?:uurtjes?|uur|uren|u|h|hrs?|hours?)")
_MINUTES = re.compile(r"(?P<number>[^ ]+?) ?(?:min|m|minuut|minuten|minuutjes|minutes?)?")
_QUARTERS = re.compile(r"(?P<number>[^ ]+) ?(?:kwartier|kwartiertje|quarters?)")
_HOURS = re.compile(
    r"(?:(?P<hours>[^ ]+?) ?(?:uurtjes?|uur|uren|u|h|hours?))"
    r"(?: ?(?:en )?(?P<rest>[^ ]+?) ?(?:min|m|minuten|minutes)?)?"
)
_AS_SAID = re.compile(
    r"^(?:(?:ruim|krap|bijna|iets meer dan|iets minder dan|zo'n|max|maximaal|hooguit|minimaal|minstens) "
    r"|(?:een )?(?:klein|dik|goed|vol|heel) (?=uur))+"
)
_EACH = re.compile(r" (?:per (?:keer|gesprek|sessie|afspraak)|elk|ieder|each)$")
_HALVES = re.compile(r"(?<![0-9])(?:(?<=[0-9]) )?1/2|(?<=[0-9]) 1/2")
_DECIMAL = re.compile(r"(?P<whole>[0-9])[.,](?P<part>[0-9]{1,2})|anderhalf")
_AND_A_PART = re.compile(
    r"(?:(?P<hours>[^ ]+?) ?(?:uurtjes?|uur|uren|u|h|hours?)|(?P<bare>[^ ]+)) en "
    r"(?P<part>een half|half|een kwartier|kwartier|(?:3|drie) kwartier)(?: uur)?"
)
_PARTS = {
    "een half": 30,
    "half": 30,
    "een kwartier": 15,
    "kwartier": 15,
    "kwartiertje": 15,
    "3 kwartier": 45,
    "drie kwartier": 45,
}
# Not "1,25" and "1,75", and not "1.50", with which nobody means a clock.
_AS_A_CLOCK = re.compile(r"(?P<whole>[0-8])[.,](?P<part>(?!25|50|00)[0-5][0-9])(?: ?(?:uur|uren|u|h|hours?))?")
_CLOCK = re.compile(r"(?P<hours>[0-9]{1,2}):(?P<minutes>[0-5][0-9])(?: ?(?:uur|u|h))?")
_FROM_HOUR = re.compile(r"(?:van|from) (?P<hour1>[0-9]{1,2}) (?:tot|to) (?P<hour2>[0-9]{1,2})(?: ?(?:uur|u|h))?")
_TIMES_OF_DAY = re.compile(
    r"(?:van )?(?P<hour1>[0-9]{1,2})[:.](?P<minute1>[0-5][0-9]) ?(?:-|tot|t/m|to) ?"
    r"(?P<hour2>[0-9]{1,2})[:.](?P<minute2>[0-5][0-9])(?: ?(?:uur|u|h))?"
)
_SPOKEN = {
    "kwartier": 15, "kwartiertje": 15, "half uur": 30, "half uurtje": 30, "halfuur": 30, "halfuurtje": 30,
    "driekwartier": 45, "driekwart uur": 45, "anderhalfuur": 90, "half an hour": 30, "uur": None, "uurtje": 60,
    "anderhalf uur": 90, "anderhalve uur": 90, "drie kwart uur": 45, "uur en een half": 90, "anderhalf uurtje": 90,
    "an hour and a half": 90, "one and a half hours": 90,
    "uur en een kwartier": 75, "uur en kwartier": 75, "twee en een half uur": 150, "tweeënhalf uur": 150,
    "drie en een half uur": 210, "drieënhalf uur": 210, "an hour": 60, "een dagdeel": None,
}  # fmt: skip


def long(words: str) -> NumberRead:
    """How many minutes these tidy words are; a bare number is minutes."""
    if found := _AS_A_CLOCK.fullmatch(words):
        return _hours_or_clock(found)
    plain = _AS_SAID.sub("", _HALVES.sub("½", words))
    words = "een uur" if plain == "uur" != words else _EACH.sub("", plain).replace("½", ",5").removesuffix("'")
    minutes = _minutes(f"0{words}" if words.startswith(",") else words)
    if minutes is None:
        reason = Text(
            "I see no length in this. Write it like {example}, {example2} or {example3}.",
            example="60",
            example2="1u30",
            example3=Text("an hour and a half"),
        )
        return Unclear(reason)
    return within(
        minutes,
        MINUTES,
        Text(
            "A meeting takes from {low} to {high} minutes, like {example}.",
            low=MINUTES[0],
            high=MINUTES[-1],
            example="60",
        ),
    )


def one_of(one: int, other: int) -> NumberRead:
    """It is asked which of the two."""
    which = Text("That can be {one} or {other}. Which one do you mean?", one=one, other=other)
    return Unclear(which, (one, other))


def within(count: int | None, allowed: range, reason: Text) -> NumberRead:
    """The number, if it can be; or the reason."""
    return Understood(count) if count is not None and count in allowed else Unclear(reason)


def _hours_or_clock(found: re.Match[str]) -> NumberRead:
    """ "1.30": an hour and a half for most, and for some 1.3 hours."""
    clock = 60 * int(found["whole"]) + int(found["part"])
    decimal = round(60 * float(f"{found['whole']}.{found['part']}"))
    return one_of(clock, decimal)


def _minutes(words: str) -> int | None:
    bare = re.sub(r"^(?:een|1|a) (?=kwartier|half|uur)", "", words)
    spoken = _SPOKEN.get(words) or (_SPOKEN.get(bare) if bare != words else None)
    if spoken:
        return spoken
    if bare != words and bare == "uur":
        return 60
    for form, read in _LENGTHS:
        if found := form.fullmatch(words):
            minutes = read(found)
            if minutes is not None:
                return minutes
    return None


def _by_figures(found: re.Match[str]) -> int | None:
    """ "1,5 uur", "2u"."""
    return round(60 * float(f"{found['whole']}.{found['part'] or 0}"))


def _decimal(found: re.Match[str]) -> int | None:
    """ "1,5": hours, because nobody counts minutes like that."""
    return 90 if found[0] == "anderhalf" else _by_figures(found)


def _by_parts(found: re.Match[str]) -> int | None:
    """ "2 uur en een kwartier", "twee en een half uur"."""
    hours = number(found["hours"] or found["bare"])
    return None if hours is None else 60 * hours + _PARTS[found["part"]]


def _by_times(found: re.Match[str]) -> int | None:
    """ "14:00-15:00": from the one to the other."""
    begin, end = (60 * int(found[f"hour{one}"]) + int(found.groupdict().get(f"minute{one}") or 0) for one in (1, 2))
    return end - begin if end > begin else None


def _by_quarters(found: re.Match[str]) -> int | None:
    count = number(found["number"])
    return None if count is None else 15 * count


def _by_clock(found: re.Match[str]) -> int | None:
    return 60 * int(found["hours"]) + int(found["minutes"])


def _by_hours(found: re.Match[str]) -> int | None:
    """ "1u30", "een uur en 15 minuten", "twee uur"."""
    hours = number(found["hours"])
    rest = {"half": 30, "kwartier": 15}.get(found["rest"] or "") or number(found["rest"] or "0")
    return None if hours is None or rest is None or rest > 59 else 60 * hours + rest


def _by_minutes(found: re.Match[str]) -> int | None:
    return number(found["number"])


_LENGTHS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], int | None]], ...] = (
    (_HOURS_BY_FIGURES, _by_figures),
    (_DECIMAL, _decimal),
    (_AND_A_PART, _by_parts),
    (_TIMES_OF_DAY, _by_times),
    (_FROM_HOUR, _by_times),
    (_QUARTERS, _by_quarters),
    (_CLOCK, _by_clock),
    (_HOURS, _by_hours),
    (_MINUTES, _by_minutes),
)
