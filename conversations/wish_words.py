"""What a client types to say when he wants to be asked: at what time, on which days, between which hours not.

What is offered as buttons is only the beginning; whatever he writes is read as people write it, or asked again.
"""

from collections.abc import Mapping
from datetime import time
from typing import TypeAlias

from conversations import patterns as re
from conversations.days.clock import TimeRead
from conversations.days.numerals import Unclear, Understood, best, tidy
from conversations.days.weekdays import WEEKDAYS
from conversations.days.when import read_time
from conversations.inputs import NO, YES
from conversations.scripts.field_words import FORMS, SPOKEN
from conversations.text import Text
from conversations.wishes import EARLIEST, LATEST, WORDS, Sharing

_EVENING, _MORNING = (time(17), time(23, 59)), (time(4), time(12))

Hours: TypeAlias = tuple[time, time]
QuietRead: TypeAlias = Understood[Hours] | Unclear[Hours]
DaysRead: TypeAlias = Understood[frozenset[int]] | Unclear[frozenset[int]]

QUIET: tuple[Hours, ...] = ((time(19), time(9)), (time(20, 30), time(8)), (time(22), time(7)))
"""The quiet hours that he is offered."""

NAMED = {
    **dict.fromkeys(("tijd", "uur", "time", "hour"), "hour"),
    **dict.fromkeys(("dagen", "dag", "days", "day"), "days"),
    **dict.fromkeys(("stil", "stilte", "rust", "quiet"), "still"),
    **dict.fromkeys(("waar", "plaats", "zone", "tijdzone", "where", "place"), "where"),
    **dict.fromkeys(("taal", "language"), "lang"),
    **dict.fromkeys(("aanspreekvorm", "aanspreken", "form", "address"), "form"),
    **dict.fromkeys(("naam", "woord", "noem", "name", "word", "call"), "name"),
    **dict.fromkeys(("meelezen", "lezen", "delen", "deel", "readers", "share"), "share"),
    **dict.fromkeys(("vooraf", "eerst", "beforehand", "first"), "first"),
}
"""What he can set behind the command, by its first word."""

CHOSEN: Mapping[str, Mapping[str, str]] = {
    "lang": {word: one.key for one in SPOKEN for word in one.typed},
    "form": {word: one.key for one in FORMS for word in one.typed},
    "name": {word: str(number) for number, word in enumerate(WORDS)} | {"client": str(WORDS.index("cliënt"))},
    "share": {
        **dict.fromkeys((*YES, "mee", "coach", "mijn coach", "my coach"), Sharing.COACH),
        **dict.fromkeys((*NO, "ik", "mij", "voor mij", "alleen ik", "niemand", "me", "nobody"), Sharing.OWN),
        **dict.fromkeys(("later", "later kiezen", "choose later"), Sharing.LATER),
    },
    "first": {**dict.fromkeys((*YES, "aan", "on"), "on"), **dict.fromkeys((*NO, "uit", "off"), "off")},
}
"""What he can choose from is called so behind it."""

_AT_ONCE = {word: what for what in ("lang", "form", "name") for word in CHOSEN[what]}

_RANGE = re.compile(
    r"(?:(?:van|tussen|from|between) )?(?P<evening>.+?)(?: ?- ?| (?:tot|t/m|en|until|to|and) )(?P<morning>.+)"
)
_MIDNIGHT = re.compile(r"\b(?:middernacht|midnight|24[:.]00)\b")
_ALL = r"(?:elke|iedere|alle|every|all) ?dag(?:en)?|alles|altijd|every day|all days|always|any day"
_EVERY = re.compile(_ALL)
_OFFICE = r"(?:alle |elke |iedere |op )?werkdag(?:en)?|doordeweeks|door de week|weekdays|working days"
_WORKING = re.compile(_OFFICE)
_WEEKEND = re.compile(r"\b(?:in |at |on )?(?:het |the |de )?weekend(?:en|s)?\b")
_KINDLY = re.compile(r"\b(?:graag|(?:het )?liefst|liever|aub|alsjeblieft|alstublieft|please|rather) ?")
_ONLY = re.compile(r"^(?:alleen|enkel|slechts|uitsluitend|only|just)(?: maar| nog)? ")
_FILLERS = re.compile(r"\b(?:op|on|de|het|the|van|from|elke|iedere|every|each) ")
_BUT = r"(?:maar |but )?(?:ook |also )?"
_WITHOUT = (
    re.compile(
        rf"(?:(?P<base>.+?) )?{_BUT}(?:niet|nooit|geen|behalve|zonder|uitgezonderd|met uitzondering van|m\.?u\.?v\.?|"
        r"not|never|no|except|without)(?: meer)? (?P<rest>.+)"
    ),
    re.compile(rf"(?:(?P<base>{_ALL}|{_OFFICE}|.+?(?= (?:maar|but))) )?{_BUT}(?P<rest>.+) (?:niet|not)"),
)
_ALSO = re.compile(r"(?:ook|also) (?P<rest>.+)|(?P<rest2>.+) (?:ook|also)")
_THROUGH = re.compile(r" ?(?:-|t/m|tot en met|tot|through|until|to) ?")


def meant(words: str) -> tuple[str | None, str]:
    """What he sets by what stands behind the command, and the words that say how: "tijd half negen", or just "half
    negen", "Engels", "19 tot 9". None where nothing there says what."""
    name, _, rest = words.strip().partition(" ")
    if name.casefold() in NAMED:
        return NAMED[name.casefold()], rest.strip()
    if said := _AT_ONCE.get(tidy(words)):
        return said, words
    read = {"still": read_quiet(words), "days": read_days(words, frozenset(range(7))), "hour": read_hour(words)}
    if _EVERY.fullmatch(tidy(words)):  # all days, or all that there is to set
        return None, words
    return next((what for what, one in read.items() if isinstance(one, Understood)), None), words


def read_hour(text: str) -> TimeRead:
    """The time at which he wants to be asked."""
    read = best((read_time(text), read_time(f"om {text}")))  # who is asked for a time, answers "8"
    if isinstance(read, Understood) and not EARLIEST <= read.value <= LATEST:
        reason = Text(
            "Between {evening} and {morning} I let you sleep. Which other time is good?",
            evening=LATEST,
            morning=EARLIEST,
        )
        return Unclear(reason)
    return read


def read_quiet(text: str) -> QuietRead:
    """From when in the evening and until when in the morning he wants to be left in peace."""
    found = _RANGE.fullmatch(_MIDNIGHT.sub("00:00", tidy(text)))
    evening, morning = (read_time(f"om {found[one]}") if found else None for one in ("evening", "morning"))
    if not isinstance(evening, Understood) or not isinstance(morning, Understood):
        return Unclear(Text("Write from when until when, like {example}.", example=Text("22:00 to 7:30")))
    begin, end = _by_evening(evening.value), _by_morning(morning)
    if not (_EVENING[0] <= begin <= _EVENING[1] and _MORNING[0] <= end <= _MORNING[1]):
        reason = Text(
            "My quiet hours begin in the evening, from {first} on, and end in the morning, by {last}. Which suit you?",
            first=_EVENING[0],
            last=_MORNING[1],
        )
        return Unclear(reason)
    return Understood((begin, end))


def read_days(text: str, now: frozenset[int]) -> DaysRead:
    """The weekdays on which he can be asked, Monday being 0, where he can be asked on those of `now`."""
    days = _days(_KINDLY.sub("", tidy(text)).strip(), now)
    if days is None:
        return Unclear(Text("I see no days in this. Write them like {example}.", example=Text("Mon, Tue and Thu")))
    return Understood(days) if days else Unclear(Text("Leave me one day at least; with /pauze I ask you nothing."))


def _days(words: str, now: frozenset[int]) -> frozenset[int] | None:
    """The days that these words come to: those they name, or others without or beside those; None if they name none."""
    for without in _WITHOUT:
        if found := without.fullmatch(words):
            base, named = _days(found["base"], now) if found["base"] else now, _named(found["rest"])
            return None if base is None or named is None else base - named
    if also := _ALSO.fullmatch(words):
        named = _named(also["rest"] or also["rest2"])
        return named and now | named
    return _named(_ONLY.sub("", words))


def _by_evening(at: time) -> time:
    """ "10" is ten in the evening; midnight is as late as it gets."""
    if at == time(0):
        return time(23, 59)
    return at.replace(hour=at.hour + 12) if at.hour < 12 else at


def _by_morning(read: Understood[time]) -> time:
    """ "6" is six in the morning, though it would be taken for six by day elsewhere."""
    at = read.value
    return at.replace(hour=at.hour - 12) if at.hour > 12 and read.note is not None else at


def _named(words: str) -> frozenset[int] | None:
    """The weekdays that these words name, one by one or from one to another."""
    if _EVERY.fullmatch(words):
        return frozenset(range(7))
    if _WORKING.fullmatch(words):
        return frozenset(range(5))
    weekend = frozenset((5, 6)) if _WEEKEND.search(words) else frozenset[int]()
    days, others = set(weekend), _FILLERS.sub("", _WEEKEND.sub(" ", words))
    for part in re.split(r" (?:en|and|of|or|\+|&) | ?/ ?|(?<![-]) (?![-])", _joined(others)):
        if not part:
            continue
        first, _, last = part.partition("-")
        ends = [_weekday(one) for one in (first, last or first)]
        if ends[0] is None or ends[1] is None:
            return None
        days |= {(ends[0] + step) % 7 for step in range((ends[1] - ends[0]) % 7 + 1)}
    return frozenset(days) or None


def _joined(words: str) -> str:
    return _THROUGH.sub("-", " ".join(words.split()))


def _weekday(word: str) -> int | None:
    name = word.strip()
    for one in (name, name.removesuffix("s"), name.removesuffix("en")):
        if one in WEEKDAYS:
            return WEEKDAYS[one] - 1
    return None
