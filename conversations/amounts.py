"""How many, how often, how long, as people type it: "7x", "om de 14 dagen", "anderhalf uur", "5 kwartier"."""

import re
from collections.abc import Callable
from typing import TypeAlias

from conversations.contract import COUNTS, MINUTES, WEEKS
from conversations.numerals import Unclear, Understood, number, ordinal, tidy
from conversations.text import Text

NumberRead: TypeAlias = Understood[int] | Unclear[int]

_TIMES = re.compile(
    r"(?:(?:in totaal|totaal|samen|we hebben|er zijn|max|maximaal|hoogstens|minimaal|minstens) )*(?P<number>[^ ]+?) ?"
    r"(?:x|×|keer|maal|stuks?|st|gesprekken|gesprek|afspraken|sessies|meetings?|times|conversations|in totaal|total)*"
    r"(?: (?:gesprekken|in totaal|total|meetings))?"
)
_WEEKLY = {
    "elke week": 1, "iedere week": 1, "wekelijks": 1, "per week": 1, "every week": 1, "weekly": 1, "eens per week": 1,
    "eens in de week": 1, "om de week": 2, "every other week": 2, "tweewekelijks": 2, "twee wekelijks": 2,
    "2-wekelijks": 2, "2 wekelijks": 2, "veertiendaags": 2, "14-daags": 2, "fortnightly": 2, "biweekly": 2,
    "driewekelijks": 3, "3-wekelijks": 3, "3 wekelijks": 3, "vierwekelijks": 4, "4-wekelijks": 4, "zeswekelijks": 6,
    "twee keer per maand": 2, "2x per maand": 2, "2 keer per maand": 2,
}  # fmt: skip
_MONTHLY = re.compile(
    r"(?:(?:elke|iedere|per|om de|every|eens per|1x per|een keer per|1 keer per|eens in de|once a) )?"
    r"(?:maand|month)|maandelijks|monthly"
)
_RHYTHM = re.compile(
    r"(?:(?:om de|elke|iedere|every|(?:eens|(?:1|een) ?x|(?:1|een) keer) (?:per|in de)|per|in de) )?"
    r"(?P<number>[^ ]+?)(?:(?: ?- ?| )?(?P<unit>week|weken|weeks?|wekelijks|dagen|dag|days?|daags))?(?: ertussen)?"
)
_EVERY_NTH = re.compile(r"(?:om de|elke|iedere|every) (?P<nth>[^ ]+) week")
_OTHER = ("other", "andere")
_FIGURES = r"(?P<whole>[0-9]{1,3})(?:[.,](?P<part>[0-9]{1,2}))?"
_HOURS_BY_FIGURES = re.compile(rf"{_FIGURES} ?(?:uurtjes?|uur|uren|u|h|hrs?|hours?)")
_MINUTES = re.compile(r"(?P<number>[^ ]+?) ?(?:min|m|minuut|minuten|minuutjes|minutes?)?")
_QUARTERS = re.compile(r"(?P<number>[^ ]+) ?(?:kwartier|kwartiertje|quarters?)")
_HOURS = re.compile(
    r"(?:(?P<hours>[^ ]+?) ?(?:uurtjes?|uur|uren|u|h|hours?))(?: ?(?:en )?(?P<rest>[^ ]+?) ?(?:min|minuten|minutes)?)?"
)
_AS_SAID = re.compile(r"^(?:ruim|krap|bijna|iets meer dan|iets minder dan|zo'n) ")
_CLOCK = re.compile(r"(?P<hours>[0-9]{1,2}):(?P<minutes>[0-5][0-9])(?: ?(?:uur|u|h))?")
_SPOKEN = {
    "kwartier": 15, "half uur": 30, "half uurtje": 30, "halfuur": 30, "halfuurtje": 30,
    "driekwartier": 45, "anderhalfuur": 90, "half an hour": 30, "uur": None, "uurtje": 60,
    "anderhalf uur": 90, "anderhalf uurtje": 90, "an hour and a half": 90, "one and a half hours": 90,
    "uur en een kwartier": 75, "uur en kwartier": 75, "twee en een half uur": 150, "tweeënhalf uur": 150,
    "drie en een half uur": 210, "drieënhalf uur": 210, "an hour": 60, "een dagdeel": None,
}  # fmt: skip


_BETWEEN = re.compile(
    r"(?P<before>.*?)(?:tussen |between )?(?P<one>[0-9]+|[a-z]+) ?(?:tot|t/m|à|a|of|en|and|or|to|-) ?"
    r"(?P<two>[0-9]+|[a-z]+)(?P<after>(?: .+)?)"
)


def read_every(text: str) -> NumberRead:
    """The number of weeks from one meeting to the next. "om de week" is Dutch for every second week."""
    return _or_between(tidy(text), _every)


def read_minutes(text: str) -> NumberRead:
    """The length of a meeting in minutes; a bare number is minutes."""
    return _or_between(tidy(text), _long)


def read_count(text: str) -> NumberRead:
    """The number of meetings."""
    return _or_between(tidy(text), _many)


def _or_between(words: str, read: Callable[[str], NumberRead]) -> NumberRead:
    """What these words come down to; "zes tot acht" is asked: which of the two."""
    whole = read(words)
    found = _BETWEEN.fullmatch(words)
    if isinstance(whole, Understood) or whole.offers or found is None:
        return whole
    both = [read(f"{found['before']}{found[one]}{found['after']}") for one in ("one", "two")]
    values = [one.value for one in both if isinstance(one, Understood)]
    if len(set(values)) < len(both):
        return whole
    which = Text("That can be {one} or {other}. Which one do you mean?", one=values[0], other=values[1])
    return Unclear(which, tuple(values))


def _every(words: str) -> NumberRead:
    weeks = _WEEKLY.get(words)
    if _MONTHLY.fullmatch(words):
        return Unclear(Text("A month has no whole number of weeks. Every 4 weeks, or every 5?"), (4, 5))
    if words == "week":
        return Unclear(Text("That can be {one} or {other}. Which one do you mean?", one=1, other=2), (1, 2))
    if weeks is None and (found := _EVERY_NTH.fullmatch(words)):
        weeks = 2 if found["nth"] in _OTHER else ordinal(found["nth"])
    if weeks is None and (found := _RHYTHM.fullmatch(words)):
        count, unit = number(found["number"]), found["unit"] or "week"
        if count and unit.startswith("da"):
            if count % 7:
                near = tuple(sorted({max(count // 7, 1), count // 7 + 1}))
                return Unclear(Text("{count} days is no whole number of weeks. How many weeks?", count=count), near)
            count //= 7
        weeks = count
    return _within(weeks, WEEKS, _every_reason(weeks))


def _long(words: str) -> NumberRead:
    minutes = _minutes(_AS_SAID.sub("", words).replace("½", ",5").removesuffix("'"))
    if minutes is None:
        reason = Text(
            "I see no length in this. Write it like {example}, {example2} or {example3}.",
            example="60",
            example2="1u30",
            example3=Text("an hour and a half"),
        )
        return Unclear(reason)
    return _within(
        minutes,
        MINUTES,
        Text(
            "A meeting takes from {low} to {high} minutes, like {example}.",
            low=MINUTES[0],
            high=MINUTES[-1],
            example="60",
        ),
    )


def _many(words: str) -> NumberRead:
    found = _TIMES.fullmatch(words)
    count = number(found["number"]) if found else None
    if count is None:
        return Unclear(Text("I see no number in this. How many meetings, like {example}?", example="7"))
    return _within(
        count,
        COUNTS,
        Text("That can be from {low} to {high} meetings, like {example}.", low=COUNTS[0], high=COUNTS[-1], example="7"),
    )


def _every_reason(weeks: int | None) -> Text:
    if weeks is None:
        return Text(
            "I see no number of weeks in this. Write it like {example} or {example2}.",
            example="3",
            example2=Text("every 3 weeks"),
        )
    return Text("That can be from {low} to {high} weeks, like {example}.", low=WEEKS[0], high=WEEKS[-1], example="3")


def _within(count: int | None, allowed: range, reason: Text) -> NumberRead:
    return Understood(count) if count is not None and count in allowed else Unclear(reason)


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
    (_QUARTERS, _by_quarters),
    (_CLOCK, _by_clock),
    (_HOURS, _by_hours),
    (_MINUTES, _by_minutes),
)
