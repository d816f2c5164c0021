"""How many, how often, how long, as people type it: "7x", "om de 14 dagen", "anderhalf uur", "5 kwartier"."""

import re
from collections.abc import Callable
from typing import TypeAlias

from conversations.contract import COUNTS, MINUTES, WEEKS
from conversations.numerals import Unclear, Understood, best, number, ordinal, readings
from conversations.text import Text
from conversations.weekdays import WEEKDAYS

NumberRead: TypeAlias = Understood[int] | Unclear[int]

_TIMES = re.compile(
    r"(?:(?:in totaal|totaal|samen|we hebben|er zijn|max|maximaal|hoogstens|hooguit|minimaal|minstens|eerst|"
    r"voorlopig|in eerste instantie|at most) )*(?:x ?)?(?P<number>[^ ]+?)(?:[.,]0)? ?"
    r"(?:x|×|keer|maal|stuks?|st|(?:coach)?gesprekken|gesprek|afspraken|afspraak|sessies|sessie|bijeenkomsten|meetings?|"
    r"times|conversations|in totaal|total)*"
    r"(?: (?:een gesprek|gesprekken|in totaal|total|meetings|om te beginnen))?"
    r"(?: ?(?:x|van|à|a|of) [^ ]+ ?(?:uur|u|min|minuten|kwartier))?"
)
_SOME = {"dozijn": 12, "half dozijn": 6, "tiental": 10, "dozen": 12, "half a dozen": 6}
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
    r"(?:(?:om de|elke|iedere|every|(?:eens|eenmaal|(?:1|een) ?x|(?:1|een) (?:keer|maal)) (?:per|in de)|per|in de) )?"
    r"(?P<number>[^ ]+?)(?:(?: ?- ?| )?(?P<unit>week|weken|weeks?|w|wekelijks|dagen|dag|days?|daags))?"
    r"(?: (?:er)?tussen)?"
)
_ON_A_DAY = re.compile(rf" op (?:(?:de|een) )?(?:{'|'.join(WEEKDAYS)})\w*$", re.IGNORECASE)
_EVERY_DAY = re.compile(rf"(?P<how>elke|iedere|every|om de) (?:{'|'.join(WEEKDAYS)})")
_MONTHS = re.compile(
    r"(?:(?:elke|iedere|om de|every|(?:eens|(?:1|een) ?(?:x|keer|maal)|eenmaal) (?:per|in de)|per) )?"
    r"(?:(?P<number>[^ ]+) (?:maanden|months)|(?P<quarter>kwartaal|quarter))"
)
_TWICE_A_MONTH = ("twee keer ", "tweemaal ", "2 maal ", "twee maal ", "2 keer ", "2x ", "2 x ", "twice ")
_PART_OF_A_WEEK = re.compile(r"(?:om de |elke |every )?(?:(?P<whole>[0-9]{1,2})[.,]5|anderhalve) (?:week|weken)")
_EVERY_NTH = re.compile(r"(?:om de|elke|iedere|every) (?P<nth>[^ ]+) week")
_OTHER = ("other", "andere")
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
_PARTS = {"een half": 30, "half": 30, "een kwartier": 15, "kwartier": 15, "3 kwartier": 45, "drie kwartier": 45}
_CLOCK = re.compile(r"(?P<hours>[0-9]{1,2}):(?P<minutes>[0-5][0-9])(?: ?(?:uur|u|h))?")
_FROM_HOUR = re.compile(r"(?:van|from) (?P<hour1>[0-9]{1,2}) (?:tot|to) (?P<hour2>[0-9]{1,2})(?: ?(?:uur|u|h))?")
_TIMES_OF_DAY = re.compile(
    r"(?:van )?(?P<hour1>[0-9]{1,2})[:.](?P<minute1>[0-5][0-9]) ?(?:-|tot|t/m|to) ?"
    r"(?P<hour2>[0-9]{1,2})[:.](?P<minute2>[0-5][0-9])(?: ?(?:uur|u|h))?"
)
_SPOKEN = {
    "kwartier": 15, "half uur": 30, "half uurtje": 30, "halfuur": 30, "halfuurtje": 30,
    "driekwartier": 45, "anderhalfuur": 90, "half an hour": 30, "uur": None, "uurtje": 60,
    "anderhalf uur": 90, "anderhalve uur": 90, "drie kwart uur": 45, "uur en een half": 90, "anderhalf uurtje": 90,
    "an hour and a half": 90, "one and a half hours": 90,
    "uur en een kwartier": 75, "uur en kwartier": 75, "twee en een half uur": 150, "tweeënhalf uur": 150,
    "drie en een half uur": 210, "drieënhalf uur": 210, "an hour": 60, "een dagdeel": None,
}  # fmt: skip


_BETWEEN = re.compile(
    r"(?P<before>.*?)(?:tussen |between )?(?P<one>[0-9]+(?:[.,][0-9]+)?|[a-zéë]+)"
    r"(?: (?:tot|t/m|à|a|of|en|and|or|to) | ?- ?|(?<=[0-9])(?:à|a|/) ?(?=[0-9]))"
    r"(?P<two>[0-9]+(?:[.,][0-9]+)?|[a-zéë]+)(?P<after>(?: .+)?)"
)


_BESIDE = re.compile(r"(?P<before>)(?P<one>[^ ]+) (?P<two>[^ ]+)(?P<after>(?: .+)?)")


def read_every(text: str) -> NumberRead:
    """The number of weeks from one meeting to the next. "om de week" is Dutch for every second week."""
    return best(_or_between(words, _every) for words in readings(_ON_A_DAY.sub("", text)))


def read_minutes(text: str) -> NumberRead:
    """The length of a meeting in minutes; a bare number is minutes."""
    return best(_or_between(words, _long) for words in readings(text))


def read_count(text: str) -> NumberRead:
    """The number of meetings."""
    return best(_or_between(words, _many) for words in readings(text))


def _or_between(words: str, read: Callable[[str], NumberRead]) -> NumberRead:
    """What these words come down to; "zes tot acht" is asked: which of the two."""
    whole = read(words)
    if isinstance(whole, Understood) or whole.offers:
        return whole
    for form in (_BETWEEN, _BESIDE):
        if (found := form.fullmatch(words)) and len(values := _both(found, read)) > 1:
            return _one_of(*values)
    return whole


def _both(found: re.Match[str], read: Callable[[str], NumberRead]) -> tuple[int, ...]:
    """The two that were said, if they are two; what one of them counts, the other does too."""
    values = []
    for one in ("one", "two"):
        ways = (read(f"{found['before']}{found[one]}{after}") for after in (found["after"], ""))
        values += [way.value for way in ways if isinstance(way, Understood)][:1]
    return tuple(dict.fromkeys(values))


def _one_of(one: int, other: int) -> NumberRead:
    which = Text("That can be {one} or {other}. Which one do you mean?", one=one, other=other)
    return Unclear(which, (one, other))


def _every(words: str) -> NumberRead:
    weeks = _WEEKLY.get(words)
    if _MONTHLY.fullmatch(words):
        return Unclear(Text("A month has no whole number of weeks. Every 4 weeks, or every 5?"), (4, 5))
    if words == "week":
        return _one_of(1, 2)
    if words.startswith(_TWICE_A_MONTH) and "maand" in words:
        return Understood(2)
    if found := _EVERY_DAY.fullmatch(words):
        return Understood(2 if found["how"] == "om de" else 1)
    if (found := _MONTHS.fullmatch(words)) and (months := 3 if found["quarter"] else number(found["number"])):
        least, most = months * 4, round(months * 52 / 12)
        if least < most in WEEKS:
            return _one_of(least, most)
    if found := _PART_OF_A_WEEK.fullmatch(words):
        whole = number(found["whole"] or "1") or 1
        return _one_of(whole, whole + 1)
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
    count = _SOME.get(words.removeprefix("een ")) or (number(found["number"]) if found else None)
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
