"""A trajectory laid down in one message: lines `sleutel: waarde`, as they come out of a mail, a note or a table.

Bullets, numbers, bold marks, quotation marks, tabs, `=` and wide colons are how somebody's program writes, and mean
nothing. What is not understood is named, so nothing is ever swallowed by the line above it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from conversations import contract as agreement
from conversations import patterns as re
from conversations.days.amounts import read_count, read_every
from conversations.days.numerals import Understood, tidy
from conversations.effects import Option
from conversations.inputs import Refused, is_blank
from conversations.script import Answers, always
from conversations.scripts.beginnings import FIRST
from conversations.scripts.field_words import JE
from conversations.scripts.fields import BY_NAME, FIELDS
from conversations.scripts.one_sentence import in_lines
from conversations.scripts.setup import known
from conversations.situation import Situation
from conversations.states import Asked
from conversations.text import Lines, Piece, Plural, Sentence, Text, Verbatim

_SHOWN = 5
_LONG = {"goal": " ", "place": " ", "learning_goals": "\n", "welcome": "\n", "costs": "\n"}
"""The fields whose value may take several lines, and what joins these."""
_LISTED = "learning_goals"
_ALIKE, _LETTERS = 0.8, 4
_COLONS = str.maketrans(dict.fromkeys("：﹕︰꞉∶ː", ":") | dict.fromkeys("＝﹦", "="))
_LEADING = re.compile(
    r"[\s>#|\u00ad\u200b\u200e\u200f\u2060\ufeff]*"
    r"(?:[-–—•‣◦▪·●○∙*+→]+\s+|\(?[0-9]{1,2}[.)]\s+|[0-9]\ufe0f?\u20e3\s*|\[[ xX]?\]\s*|[*_`~]++(?=\w)"
    r"|[\u2190-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]++\s*)*"
)
_MARKS = "*_`~| \t"
_QUOTED = re.compile(r"\s*(?:“(.*)”|„(.*)[”“]|\"(.*)\"|‘(.*)’|'(.*)'|«(.*)»)\s*", re.DOTALL)
_NAMES = "|".join(sorted((re.escape(name).replace(r"\ ", r"\s+") for name in BY_NAME), key=len, reverse=True))
_KEY = re.compile(
    rf"(?P<name>{_NAMES})(?:\s*[0-9]{{1,2}})?[*_`~]*\s*(?:[-=]+>|→|[:=|]|\t|\s[-–—]\s)[*_`~]*(?P<value>.*)",
    re.IGNORECASE,
)
_INSIDE = re.compile(rf"(?<![\w-])[*_`~]*(?P<name>{_NAMES})(?:\s*[0-9]{{1,2}})?[*_`~]*\s*[:=]", re.IGNORECASE)
_SPOKEN = re.compile(r"(?P<name>om\s+de|aantal|duur)\s+(?P<value>.+)", re.IGNORECASE)
# Without colons at all: where every line is like that, and of what else stands by itself only where it is plain.
_PLAIN = re.compile(rf"(?P<name>{_NAMES})\s+(?P<value>.+)", re.IGNORECASE)
_PLAINLY = re.compile(
    r"(?P<name>klant|cliënt|coachee|doel|leerdoel(?:en)?|eerste\s+gesprek|aantal\s+gesprekken)\s+(?P<value>.+)",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?:tijd|tijdstip|hoe\s+laat|aanvang|time)\s*[:=]\s*(?P<value>.+)", re.IGNORECASE)
_AND_LONG = re.compile(
    r"(?P<count>.+?)(?<![\s,])[\s,]*\(?\s*\b(?:van|à|a|x|keer|of)\s+(?P<minutes>[^()]*(?:uur|min|kwartier|[0-9]u)[^()]*)\)?",
    re.IGNORECASE,
)
_UNKNOWN_KEY = re.compile(r"[^\W\d][^:=]{0,40}[:=](?:\s|$)")


@dataclass(frozen=True)
class Pasted:
    """What was laid down in one message: the first answers, a word about each line that was not understood, and by
    step what may have been meant."""

    asked: tuple[Asked, ...]
    remarks: tuple[Piece, ...] = ()
    offers: Mapping[str, tuple[Option, ...]] = field(default_factory=dict)


@dataclass
class _Read:
    """The values so far by step, each as often as it was given; the lines that belong to none; and whether a line was
    joined to the one above it that may not belong there."""

    given: dict[str, list[str]] = field(default_factory=dict)
    strange: list[str] = field(default_factory=list)
    joined: bool = False


def read_lines(text: str, situation: Situation) -> Pasted:
    """The script's first answers.

    A line without a key goes on with the one before it, where that can be long; learning goals add up. With at least
    one line, the form of address and the first words need not be asked; with every line there and plain, the summary
    need not be confirmed.
    """
    text = in_lines(text.translate(_COLONS).strip())
    lines = [line for whole in text.splitlines() for line in _apart(whole, text)]
    read = _gathered(lines)
    if not read.given and len(read.strange) == 1 and _is_name(read.strange[0]):
        return Pasted(known({"client": read.strange[0]}))
    remarks = list(_named(read.strange))
    given: dict[str, str] = {}
    for step, values in read.given.items():
        if step == "learning_goals" or len({tidy(value) or value for value in values}) == 1:
            given[step] = "\n".join(values) if step == "learning_goals" else values[0]
        else:
            remarks.append(Text("This is here more than once: {line}. Which one is it?", line=_twice(step, values)))
    return _prefilled(given, situation, remarks, complete=not remarks and not read.joined)


def _twice(step: str, values: Sequence[str]) -> Text:
    name = next(field.names[0] for field in FIELDS if field.step == step)
    return Text("{name}: {values}", name=name, values=" / ".join(values))


def _is_name(line: str) -> bool:
    return len(line) <= agreement.CLIENT_LENGTH and not is_blank(line)


def _named(strange: Sequence[str]) -> Iterator[Piece]:
    """The lines that belong to nothing, the first few as they stand."""
    if len(strange) == 1:
        yield Text("I do not know this line: {line}", line=Verbatim(strange[0]))
    elif strange:
        yield Text("I do not know these lines:")
        yield Lines(*(Text("{line}", line=Verbatim(line)) for line in strange[:_SHOWN]))
        if len(strange) > _SHOWN:
            yield Plural("And {count} more.", "And {count} more.", count=len(strange) - _SHOWN)


# --- lines ---------------------------------------------------------------------------------------------------------


def _apart(line: str, text: str) -> Iterator[str]:
    """The line, cut before every key in it that begins no line of its own."""
    begin = 0
    line = _LEADING.sub("", line, count=1) if line.strip() else line
    inside = [found for found in _INSIDE.finditer(line) if found.start() and _step(found) not in _begun(text)]
    if _KEY.match(line) and (len(inside) > 1 or len(text.splitlines()) == 1):
        for found in inside:
            yield line[begin : found.start()].rstrip(" \t,;|/-–—•*")
            begin = found.start()
    yield line[begin:]


def _begun(text: str) -> frozenset[str]:
    """The steps that begin a line, other than the first."""
    lines = (_LEADING.sub("", line, count=1) for line in text.splitlines()[1:])
    return frozenset(_step(found) for line in lines if (found := _KEY.match(line)))


def _step(found: re.Match[str]) -> str:
    return BY_NAME[" ".join(found["name"].split()).casefold()].step


def _gathered(lines: Sequence[str]) -> _Read:
    read, clock = _lined_up(lines)
    _as_meant(read)
    if clock and FIRST in read.given:
        read.given[FIRST] = [f"{day} {clock}" for day in read.given[FIRST]]
    elif clock:
        read.strange.append(clock)
    counts = [_AND_LONG.fullmatch(one) for one in read.given.get("count", ())]
    if "minutes" not in read.given and all(counts) and counts:
        read.given["count"] = [found["count"] for found in counts if found]
        read.given["minutes"] = [found["minutes"] for found in counts if found]
    return read


def _lined_up(lines: Sequence[str]) -> tuple[_Read, str]:
    """The lines under their keys, and the time of day if that stands in a line of its own."""
    read, clock = _Read(), ""
    last: str | None = None
    plain = len(lines) > 1 and not any(_KEY.fullmatch(line.strip(_MARKS)) for line in lines)
    for line in lines:
        words = line.strip(_MARKS)
        if is_blank(words):
            last = None if last in _LONG and read.given.get(last, [""])[-1] else last
        elif (found := _CLOCK.fullmatch(words)) is not None:
            clock, last = _bare(found["value"]), None
        elif (found := _key(words, plain=plain) or _near(words)) is not None:
            last = _step(found)
            values = found["value"].split(";") if last == _LISTED else [found["value"]]
            read.given.setdefault(last, []).extend(bare for one in values if (bare := _bare(one)) or len(values) == 1)
        elif last is not None and _goes_on(words, last, read.given[last][-1]):
            before = read.given[last][-1]
            read.joined |= bool(before) and _LONG[last] == " "
            read.given[last][-1] = f"{before}{_LONG.get(last, ' ')}{_bare(words)}" if before else _bare(words)
        elif (found := _PLAINLY.fullmatch(words)) is not None and _step(found) not in read.given:
            last = _step(found)
            read.given[last] = [_bare(found["value"])]
        else:
            read.strange.append(words)
            last = None
    return read, clock


def _key(words: str, *, plain: bool) -> re.Match[str] | None:
    return _KEY.fullmatch(words) or _SPOKEN.fullmatch(words) or (_PLAIN.fullmatch(words) if plain else None)


def _near(words: str) -> re.Match[str] | None:
    """A line whose key has a letter too many, too few or in another place: "kalnt: Jan"."""
    name, colon, value = words.partition(":")
    close = get_close_matches(name.strip().casefold(), BY_NAME, n=3, cutoff=_ALIKE) if colon else []
    steps = {BY_NAME[one].step for one in close if one[0] == name[:1].casefold()}
    return _KEY.fullmatch(f"{close[0]}: {value.strip()}") if len(steps) == 1 and len(name) >= _LETTERS else None


def _as_meant(read: _Read) -> None:
    """ "hoe vaak: om de 3 weken" tells how many weeks lie between, and not how many meetings."""
    counts = read.given.get("count", [])
    if "every" in read.given or len(counts) != 1 or isinstance(read_count(counts[0]), Understood):
        return
    if isinstance(read_every(counts[0]), Understood):
        read.given["every"] = read.given.pop("count")


def _goes_on(words: str, last: str, before: str) -> bool:
    """Whether a line without a key of ours belongs to the one above it."""
    return not _UNKNOWN_KEY.match(words) and (last in _LONG or not before)


def _bare(value: str) -> str:
    """A value without the marks and quotation marks around it."""
    words = value.strip(_MARKS)
    found = _QUOTED.fullmatch(words)
    return next((inner for inner in found.groups() if inner is not None), words).strip() if found else words


# --- values --------------------------------------------------------------------------------------------------------


def _prefilled(given: Mapping[str, str], situation: Situation, remarks: list[Piece], *, complete: bool) -> Pasted:
    # First words that the coach neither wrote nor saw are none of hers.
    values: dict[str, str] = {"form": JE.key, "welcome": ""} if given else {}
    offers: dict[str, tuple[Option, ...]] = {}
    refusals: dict[str, Sentence] = {}
    for one in sorted(FIELDS, key=lambda one: one.step != "zone"):
        if one.step not in given:
            continue
        values.pop(one.step, None)
        if is_blank(given[one.step]):
            continue
        reading = one.read(given[one.step], Answers(known(values)), situation)
        if isinstance(reading, Refused):
            refusals[one.names[0]] = reading.reason
            offers[one.step] = reading.offers
            continue
        values[one.step] = reading.value or ""
        if reading.note:
            remarks.append(reading.note)
    for name, reason in refusals.items():
        remarks.append(reason if len(refusals) == 1 else Text("{name}: {reason}", name=name, reason=reason))
    timed = " " in values.get(FIRST, "")
    whole = complete and timed and not remarks and all(one.step in values for one in FIELDS if one.asked is always)
    return Pasted(known({**values, "summary": "yes"} if whole else values), tuple(remarks), offers)
