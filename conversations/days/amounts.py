"""How many and how often, as people type it: "7x", "om de 14 dagen"; how long is in `lengths.py`."""

from collections.abc import Callable

from conversations import patterns as re
from conversations.contract import COUNTS, WEEKS
from conversations.days.lengths import NumberRead, long, one_of, within
from conversations.days.numerals import Unclear, Understood, best, number, ordinal, readings
from conversations.days.weekdays import WEEKDAYS
from conversations.text import Text

_TIMES = re.compile(
    r"(?:(?:in totaal|totaal|samen|we hebben|er zijn|max|maximaal|hoogstens|hooguit|minimaal|minstens|eerst|"
    r"voorlopig|in eerste instantie|at most) )*(?:x ?)?(?P<number>[^ ]+?)(?:[.,]0|\+)? ?"
    r"(?:x|×|keer|maal|stuks?|st|(?:coach)?gesprekken|gesprek|afspraken|afspraak|sessies|sessie|bijeenkomsten|meetings?|"
    r"times|conversations|in totaal|total)*"
    r"(?: (?:een gesprek|gesprekken|in totaal|total|meetings|om te beginnen))?"
    r"(?: ?(?:x|van|à|a|of) [^ ]+ ?(?:uur|u|min|minuten|kwartier))?"
)
_SOME = {
    "dozijn": 12,
    "eentje": 1,
    "vijftal": 5,
    "zestal": 6,
    "zevental": 7,
    "achttal": 8,
    "half dozijn": 6,
    "tiental": 10,
    "dozen": 12,
    "half a dozen": 6,
}
_WEEKLY = {
    "elke week": 1, "iedere week": 1, "wekelijks": 1, "per week": 1, "every week": 1, "weekly": 1, "eens per week": 1,
    "eens in de week": 1, "om de week": 2, "every other week": 2, "tweewekelijks": 2, "twee wekelijks": 2,
    "2-wekelijks": 2, "2 wekelijks": 2, "veertiendaags": 2, "14-daags": 2, "fortnightly": 2, "biweekly": 2,
    "driewekelijks": 3, "3-wekelijks": 3, "3 wekelijks": 3, "vierwekelijks": 4, "4-wekelijks": 4, "zeswekelijks": 6,
    "twee keer per maand": 2, "2x per maand": 2, "2 keer per maand": 2,
}  # fmt: skip
_MONTHLY = re.compile(
    rf"(?:elke |iedere |every )?(?:eerste|1e|tweede|2e|derde|3e|laatste|first|second|third|last) "
    rf"(?:{'|'.join(WEEKDAYS)}) (?:van|of) (?:de|the|elke|iedere|every) (?:maand|month)|"
    r"(?:(?:elke|iedere|per|om de|every|once every|eens per|1x per|een keer per|1 keer per|eens in de|once a) )?"
    r"(?:maand|month)|maandelijks|monthly|"
    r"(?:1|een) ?(?:x|keer|maal) ?(?:(?:per|in de) (?:maand|mnd)|p ?/? ?m)"
)
_TIMES_A_YEAR = re.compile(
    r"(?P<times>[^ ]+?) ?(?:x|keer|maal|times) (?:(?:per|in het|in een|a) (?:jaar|year)|p/?j|op jaarbasis)"
)
_RHYTHM = re.compile(
    r"(?:(?:om de|elke|iedere|every|once every|(?:eens|eenmaal|(?:1|een) ?x|(?:1|een) (?:keer|maal)) (?:per|in de)|"
    r"per|in de) )?(?P<number>[^ ]+?)(?:(?: ?- ?| )?(?P<unit>week|weken|weeks?|w|wekelijks|dagen|dag|days?|daags))?"
    r"(?: (?:er)?tussen)?"
)
_ON_A_DAY = re.compile(rf"(?: op (?:(?:de|een) )?|(?<=weken) |(?<=week) )(?:{'|'.join(WEEKDAYS)})\w*$", re.IGNORECASE)
_EVERY_DAY = re.compile(rf"(?P<how>elke|iedere|every|om de) (?:{'|'.join(WEEKDAYS)})")
_MONTHS = re.compile(
    r"(?:(?:elke|elk|iedere|ieder|om de|om het|every|(?:eens|(?:1|een) ?(?:x|keer|maal)|eenmaal) (?:per|in de)|per) )?"
    r"(?:(?P<number>[^ ]+) (?:maanden|months)|(?P<quarter>kwartaal|quarter))"
)
_TWICE_A_MONTH = ("twee keer ", "tweemaal ", "2 maal ", "twee maal ", "2 keer ", "2x ", "2 x ", "twice ")
_PART_OF_A_WEEK = re.compile(r"(?:om de |elke |every )?(?:(?P<whole>[0-9]{1,2})[.,]5|anderhalve) (?:week|weken)")
_OFTENER = re.compile(
    r"(?:[2-7]|twee|drie|vier|vijf|twice) ?(?:x|keer|maal|times|) ?(?:per|in de|a) week|dagelijks|daily|"
    r"(?:elke|iedere|om de|every) (?:dag|day)|(?:elke |om de )?halve week"
)
_EVERY_NTH = re.compile(r"(?:om de|elke|iedere|every) (?P<nth>[^ ]+) week")
_OTHER = ("other", "andere")
_NOTHING = "I see no"
# No number by itself.
_AN = ("een", "a", "an", "one")
_BETWEEN = re.compile(
    r"(?P<before>.*?)(?:tussen |between )?(?P<one>[0-9]+(?:[.,][0-9]+)?|[a-zéë]+)"
    r"(?: (?:tot|t/m|à|a|of|en|and|or|to) | ?- ?|(?<=[0-9])(?:à|a|/) ?(?=[0-9]))"
    r"(?P<two>[0-9]+(?:[.,][0-9]+)?|[a-zéë]+)(?P<after>(?: .+)?)"
)


_A_QUARTER = re.compile(r"(?<=\ben een )kwart$", re.IGNORECASE)
_BESIDE = re.compile(r"(?P<before>)(?P<one>[^ ]+) (?P<two>[^ ]+)(?P<after>(?: .+)?)")


def read_every(text: str) -> NumberRead:
    """The number of weeks from one meeting to the next. "om de week" is Dutch for every second week."""
    return best(_or_between(words, _every) for words in readings(_ON_A_DAY.sub("", text)))


def read_minutes(text: str) -> NumberRead:
    """The length of a meeting in minutes; a bare number is minutes."""
    return best(_or_between(words, long) for words in readings(_A_QUARTER.sub("kwartier", text)))


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
            return one_of(*values)
    return (_amid(words, read) if whole.reason.source.startswith(_NOTHING) else None) or whole


def _amid(words: str, read: Callable[[str], NumberRead]) -> NumberRead | None:
    """The first number among more words, and the longest way in which it is one: it is asked whether it is meant."""
    every = words.split()
    for begin in range(len(every)):
        for end in range(len(every), begin, -1):
            found = read(" ".join(every[begin:end])) if end - begin > 1 or every[begin] not in _AN else None
            if isinstance(found, Understood):
                return Unclear(Text("Do you mean {number}?", number=found.value), (found.value,))
    return None


def _both(found: re.Match[str], read: Callable[[str], NumberRead]) -> tuple[int, ...]:
    """The two that were said, if they are two; what one of them counts, the other does too."""
    values = []
    for one in ("one", "two"):
        before = (found["before"], "") if one == "two" else (found["before"],)
        ways = (read(f"{begin}{found[one]}{after}") for begin in before for after in (found["after"], ""))
        values += [way.value for way in ways if isinstance(way, Understood)][:1]
    return tuple(dict.fromkeys(values))


def _every(words: str) -> NumberRead:
    weeks = _WEEKLY.get(words)
    a_year = _TIMES_A_YEAR.fullmatch(words)
    times = number(a_year["times"]) if a_year else None
    if _MONTHLY.fullmatch(words) or times == 12:
        return Unclear(Text("A month has no whole number of weeks. Every 4 weeks, or every 5?"), (4, 5))
    if words == "week":
        return one_of(1, 2)
    if _OFTENER.fullmatch(words):
        weeks = 0
    if words.startswith(_TWICE_A_MONTH) and "maand" in words:
        return Understood(2)
    if found := _EVERY_DAY.fullmatch(words):
        return Understood(2 if found["how"] == "om de" else 1)
    if (found := _MONTHS.fullmatch(words)) and (months := 3 if found["quarter"] else number(found["number"])):
        least, most = months * 4, round(months * 52 / 12)
        if least < most in WEEKS:
            return one_of(least, most)
    if times and 52 // times in WEEKS:
        least, most = max(48 // times, 1), round(52 / times)
        # As with a quarter of a year: twelve weeks are meant, or thirteen.
        return Understood(most) if least == most or (52 % times == 0 and times > 4) else one_of(least, most)
    if found := _PART_OF_A_WEEK.fullmatch(words):
        whole = number(found["whole"] or "1") or 1
        return one_of(whole, whole + 1)
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
    return within(weeks, WEEKS, _every_reason(weeks))


def _many(words: str) -> NumberRead:
    found = _TIMES.fullmatch(words)
    count = _SOME.get(words.removeprefix("een ")) or (number(found["number"]) if found else None)
    if count is None:
        return Unclear(Text("I see no number in this. How many meetings, like {example}?", example="7"))
    return within(
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
