"""What reading comes to, and the words and figures that all of it shares.

Reading never guesses and never fails: it gives what was understood, or one kind sentence that tells what was read,
what is missing and how to write it. What was understood is shown back before it counts.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from conversations import patterns as re
from conversations.text import Text

T = TypeVar("T")


@dataclass(frozen=True)
class Understood(Generic[T]):
    """What the words mean; `note` tells how they were taken, where somebody may have meant something else."""

    value: T
    note: Text | None = None


@dataclass(frozen=True)
class Unclear(Generic[T]):
    """The words can not, or not safely, be taken; `reason` says why, `offers` are what may have been meant."""

    reason: Text
    offers: tuple[T, ...] = ()


_LONGEST = 90
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−﹘﹣⁃", "-"),
        **dict.fromkeys("’‘‛ʼ`´′", "'"),
        **dict.fromkeys('“”„"()[]!?;*_…|', " "),
        **{chr(wide): chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)},
    }
)
_COMMA = re.compile(r",(?![0-9])|(?<![0-9]),")
# What people in a hurry write for it, and the words with which they say that they do not mind a little more or less.
_HURRIED = (
    (re.compile(r"(?<=[0-9])(?=(?:wkn?|dgn)\b)"), " "),
    (re.compile(r"\bwk(?=[0-9])"), "week "),
    (re.compile(r"\bwk\b"), "week"),
    (
        re.compile(
            r"(?:(?<=kwart)|(?<=kwartier)|(?<=minuten)|(?<=min)|(?<=tien)|(?<=vijf)|(?<=\b10)|(?<=\b5)) vr "
            r"(?=half\b|[0-9]|(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\b)"
        ),
        " voor ",
    ),
    (re.compile(r"\bkwart ov(?:er)?\b"), "kwart over"),
    (re.compile(r"\bwkn\b"), "weken"),
    (re.compile(r" ?@ ?"), " om "),
    (re.compile(r" ?(?:[-=]*>|[→➔➜⟶]) ?"), " - "),
    (re.compile(r"(?:±|\+/-|~) ?"), "ca "),
    (re.compile(r"\bdgn\b"), "dagen"),
    (
        re.compile(r"(?:^|\been )(?P<unit>stuk|uur|week|maand|dag|keer) of (?P<number>[a-z0-9]+)\b"),
        r"\g<number> \g<unit>",
    ),
    (
        re.compile(
            r"(?:^|(?<= ))(?:(?:zo )?(?:rond|om en nabij|omstreeks|ongeveer|ong|circa|ca|tegen|stipt|precies om|"
            r"precies|plusminus|zo'n|about|around)) "
        ),
        "",
    ),
    (re.compile(r"(?:^|(?<= ))zo (?=(?:snel|spoedig|gauw|vroeg|laat)\b)"), ""),
)


# "8 dec 14,00", behind something and with nothing else after it; "12,13 december" are two days, "1,30 uur" is how long.
_TIME_WITH_COMMA = re.compile(
    r"(?<=[0-9a-z] )(?P<hour>[01]?[0-9]|2[0-3]),(?P<minute>00|15|30|45)(?=\s*(?:$|u\b|uur\b|h\b|hrs?\b))"
)


def tidy(text: str) -> str:
    """In lower case, one space between words, without marks that say nothing; nothing when far too long.

    Every dash is a hyphen, every apostrophe straight, and what cannot be seen is gone.
    """
    seen = "".join(map(_plain, text)).translate(_ALIKE).translate(_ALIKE)
    if len(seen) > _LONGEST:
        return ""
    words = _COMMA.sub(" ", _TIME_WITH_COMMA.sub(r"\g<hour>:\g<minute>", seen.casefold())).split()
    tidied = " ".join(word.rstrip(".:") for word in words).strip()
    for hurried, meant in _HURRIED:
        tidied = hurried.sub(meant, tidied)
    return tidied.strip()


def _plain(char: str) -> str:
    """A raised or circled figure as one of ours; nothing for what only shapes the one before it."""
    if unicodedata.category(char) in ("Cf", "Me") or char == "\ufe0f":
        return ""
    figure = unicodedata.digit(char, None) if unicodedata.category(char) == "No" else None
    return char if figure is None else str(figure)


_ASKS = re.compile(
    r"^(?:(?:kan|kun|kunnen|lukt|past|zou|zullen|laten|is|wat|dacht|denk|vind|het|dat|je|we|wij|u|van|misschien|eventueel|"
    r"liever|liefst|graag|dan|doe|maar|dus|nou|ok|oke|oké|prima|ja|hebben|afspreken|can|could|shall|let's|maybe|please|"
    r"rather) )+"
)
POLITE = re.compile(
    r"(?: (?:graag|aub|a\.u\.b|svp|s\.v\.p|alsjeblieft|alstublieft|please|kan|ook|lukt|past|is|goed|prima|hoor|dan|ok|"
    r"oke|oké|bijvoorbeeld|of|zo|misschien|komt|uit|mij|me|thanks|dat|doen|precies|stipt|ongeveer|ong|"
    r"circa|ca|nederlandse tijd|lokale tijd|local time))+$"
)
_REMARK = re.compile(r"\([^()]*\)")


def readings(text: str) -> tuple[str, ...]:
    """The words tidied; and, for when these mean nothing as they stand, without what people politely put around them, a
    dash by itself, or a remark in brackets."""
    found = [tidy(text), tidy(_REMARK.sub(" ", text))]
    found += [POLITE.sub("", _ASKS.sub("", words)).replace(" - ", " ") for words in found]
    return tuple(dict.fromkeys(found))


def best(reads: Iterable[Understood[T] | Unclear[T]]) -> Understood[T] | Unclear[T]:
    """What is understood, or else what offers something, or else the first."""
    every = []
    for read in reads:
        if isinstance(read, Understood):
            return read
        every.append(read)
    return next((one for one in every if one.offers), every[0])


def numbered(*names: str) -> Mapping[str, int]:
    """Every word of the n-th string stands for n, counted from 1."""
    return {word: place for place, words in enumerate(names, 1) for word in words.split()}


_UNITS = numbered(
    "een één ééen one a an", "twee two", "drie three", "vier four", "vijf five", "zes six", "zeven seven",
    "acht eight", "negen nine", "tien ten", "elf eleven", "twaalf twelve", "dertien thirteen", "veertien fourteen",
    "vijftien fifteen", "zestien sixteen", "zeventien seventeen", "achttien eighteen", "negentien nineteen",
)  # fmt: skip
_TENS = {
    word: 10 * (place + 1)
    for word, place in numbered(
        "twintig twenty", "dertig thirty", "veertig forty", "vijftig fifty", "zestig sixty", "zeventig seventy",
        "tachtig eighty", "negentig ninety",
    ).items()
}  # fmt: skip
ORDINALS = numbered(
    "eerste first", "tweede second", "derde third", "vierde fourth", "vijfde fifth", "zesde sixth", "zevende seventh",
    "achtste eighth", "negende ninth", "tiende tenth", "elfde eleventh", "twaalfde twelfth",
)  # fmt: skip
_COMPOUND = re.compile(rf"(?P<unit>[a-zé]+?)[eë]n(?P<ten>{'|'.join(_TENS)})")
_ENGLISH_COMPOUND = re.compile(rf"(?P<ten>{'|'.join(_TENS)})-(?P<unit>[a-z]+)")
_ORDINAL_FIGURES = re.compile(r"(?P<number>[0-9]{1,2})(?:e|de|ste|st|nd|rd|th)")


def number(word: str) -> int | None:
    """A number in the figures 0 to 9 or in words, up to 999 or 99."""
    if re.fullmatch(r"[0-9]{1,3}", word):
        return int(word)
    if word in ("nul", "zero"):
        return 0
    if word in _UNITS or word in _TENS:
        return _UNITS.get(word) or _TENS[word]
    found = _COMPOUND.fullmatch(word) or _ENGLISH_COMPOUND.fullmatch(word)
    unit = _UNITS.get(found["unit"].removesuffix("-")) if found else None
    return _TENS[found["ten"]] + unit if found and unit and unit < 10 else None


def ordinal(word: str) -> int | None:
    """A place in a row: "2e", "tweede", "2nd", "achtentwintigste"."""
    if found := _ORDINAL_FIGURES.fullmatch(word):
        return int(found["number"])
    if word in ORDINALS:
        return ORDINALS[word]
    stem = word.removesuffix("ste") if word.endswith("ste") else word.removesuffix("de")
    return number(stem) if stem != word else None
