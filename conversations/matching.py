"""What somebody types where there are buttons: which option that is, or which step of a scale.

Only what can be one thing is taken for it; what could be two, or none, is left for the one who asked to say so.
"""

import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeAlias

from conversations import patterns as re
from conversations.effects import Option
from conversations.spellings import all_usual
from conversations.text import Sentence

Spelled: TypeAlias = Callable[[Sentence], tuple[str, ...]]
"""How a sentence reads, in each language in which somebody may have it before him."""

# Of so much it is known how it reads: what is typed is held against the same names again and again.
_HELD = 1000
# And of so many answers how they read in small letters, of so many options by which names they go.
_SAID = 200
_POLITE = frozenset(
    (
        "graag", "hoor", "dan", "even", "maar", "dus", "alsjeblieft", "alstublieft", "aub", "svp", "please", "thanks",
        "prima", "is", "goed", "ook",
    )
)  # fmt: skip
_NO, _FINE = ("nee", "neen", "no"), ("prima", "goed", "graag")
_PLEASE = re.compile(r" (?:graag|aub|a u b|ajb|svp|s v p|alsjeblieft|alstublieft|please|hoor)$")
_LEADING = frozenset(("doe", "nou", "dus", "graag", "ik", "kies", "neem", "liever", "liefst", "i", "choose", "rather"))
_ORDINALS = (
    ("eerste", "1e", "1ste", "bovenste", "first", "1st"),
    ("tweede", "2e", "2de", "second", "2nd"),
    ("derde", "3e", "3de", "third", "3rd"),
    ("vierde", "4e", "4de", "fourth", "4th"),
    ("vijfde", "5e", "5de", "fifth", "5th"),
)
_LAST = ("laatste", "onderste", "last")
_ORDINAL = re.compile(r"(?:(?:de|het|the|optie|knop|antwoord|option|button)\s+)*(\w+)(?:\s+(?:knop|optie|option|one))?")
_COUNTED = re.compile(r"(?:optie|knop|antwoord|nummer|nr|option|button|number)\s*(\d)")

_ENDS = re.compile(r"(?<=[.!?…])\s+|\n+")
_WORDS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−➖", "-") | {"➕": "+"})
_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "nul zero",
            "een één one",
            "twee two",
            "drie three",
            "vier four",
            "vijf five",
            "zes six",
            "zeven seven",
            "acht eight",
            "negen nine",
            "tien ten",
        )
    )
    for word in words.split()
}
_STEP = re.compile(rf"(?:(min|minus|plus|[+-])\s*)?(\d{{1,3}}|{'|'.join(_NUMBERS)})")
_AROUND_A_STEP = re.compile(
    r"(?:(?:een|ik|zit|zit nu|sta|denk|geef|het|dus|nou|op|met|a|i|say|think|it|is|at|i'd|ik zou zeggen|zeg)\s+)*"
)


@lru_cache(maxsize=_HELD)
def normal(text: str) -> str:
    """What was typed without what makes no difference: capitals, punctuation, spaces, wide or styled characters, and
    the spelling of a region or of haste."""
    words = _WORDS.findall(unicodedata.normalize("NFKC", text).casefold().replace("’", "'"))
    # A letter by itself is a choice, or "okay".
    return " ".join(words) if len("".join(words)) == 1 else " ".join(all_usual(words))


def wish(text: str) -> str:
    """The same without "please" behind it, however that is said."""
    return _PLEASE.sub("", normal(text))


def called(coach: str) -> str:
    """By which name somebody speaks of his coach, in small letters: her first, or just "coach"."""
    return (coach.casefold().split() or ["coach"])[0]


def bare_words(plain: str) -> set[str]:
    """The words of this text, each without what is written around it."""
    return {one.strip(" .,;:!?…()\"'") for one in plain.split()}


@lru_cache(maxsize=_SAID)
def small(text: str) -> str:
    """In small letters, and with one kind of apostrophe; nothing else is taken off or put together."""
    return text.casefold().replace("’", "'")


def apart(text: str) -> list[str]:
    """What stands in it between marks that end a sentence, or on lines of its own."""
    return [one.strip() for one in _ENDS.split(text.strip()) if one.strip()]


def words_of(*some: str) -> frozenset[str]:
    """The words in these lines."""
    return frozenset(word for line in some for word in line.split())


def bare(text: str) -> str:
    """The same without accents and other signs on letters: "Curaçao!" as "curacao"."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return normal("".join(char for char in apart if not unicodedata.combining(char)))


def exactly(options: Sequence[Option], text: str, spelled: Spelled | None = None) -> str | None:
    """The key of the option whose name, or one of its other names, this is, or that with please; of a scale, whose
    number."""
    said = normal(text)
    named = _named(options, said, spelled) or _named(options, wish(text), spelled)
    return _counted(options, text) or named or _known(options, text)


def guessed(options: Sequence[Option], text: str, spelled: Spelled | None = None) -> str | None:
    """The key of the only option that this can be: its name or number, with or without polite words, the beginning of
    its name, or its place in the row."""
    counted = _counted(options, text)
    if counted is not None:
        return counted
    whole = normal(text)
    for said in dict.fromkeys((whole, _without_polite(whole))):
        found = _named(options, said, spelled) or _beginning(options, said, spelled) or _placed(options, said)
        if found is not None:
            return found
    return _known(options, text)


def step(text: str) -> int | None:
    """The whole number that was typed, in digits of any kind or in words, with its sign; None for anything else."""
    plain = unicodedata.normalize("NFKC", text.translate(_DASHES)).casefold().translate(_DASHES)
    plain = "".join(char for char in plain if unicodedata.category(char) not in ("Mn", "Me", "Cf") or char == "\u0301")
    plain = " ".join(unicodedata.normalize("NFC", plain).split()).strip(" .,!;:()'\"“”‘’")
    found = _STEP.fullmatch(plain) or _STEP.fullmatch(plain, _AROUND_A_STEP.match(plain).end())  # type: ignore[union-attr]
    if found is None:
        return None
    number = _NUMBERS[found[2]] if found[2] in _NUMBERS else int(found[2])
    return -number if found[1] in ("-", "min", "minus") else number


def _counted(options: Sequence[Option], text: str) -> str | None:
    """The step of a scale, which goes below zero, whose number was typed."""
    if not any(one.key.startswith("-") for one in options):
        return None
    number = step(text)
    return next((one.key for one in options if one.key == str(number)), None)


def _named(options: Sequence[Option], said: str, spelled: Spelled | None) -> str | None:
    found = {one.key for one in options if said and said in _names(one, spelled)}
    return found.pop() if len(found) == 1 else None


def _known(options: Sequence[Option], text: str) -> str | None:
    return next((one.key for one in options if one.known is not None and one.known(text)), None)


def _names(one: Option, spelled: Spelled | None) -> tuple[str, ...]:
    typed = _as_they_read(one.typed)
    return typed if spelled is None else (*typed, *_as_they_read(spelled(one.label)))


@lru_cache(maxsize=_SAID)
def _as_they_read(names: tuple[str, ...]) -> tuple[str, ...]:
    """Of a day there are some two hundred."""
    return tuple(normal(name) for name in names if not name.endswith("…"))


def _without_polite(said: str) -> str:
    words = said.split()
    # After one word it says that something follows: "yes, but".
    while len(words) > 1 and words[-1] in _POLITE and words[1:] != ["maar"]:
        if words[0] in _NO and words[-1] in _FINE:
            return said  # "no, fine" could be either
        words.pop()
    while len(words) > 1 and words[0] in _LEADING:
        words.pop(0)
    return " ".join(words)


def _beginning(options: Sequence[Option], said: str, spelled: Spelled | None) -> str | None:
    """The option that begins with this, or, for a name that ends in "…", with which this begins."""
    if not any(char.isalpha() for char in said):
        return None
    found = {one.key for one in options for name in _names(one, spelled) if name.startswith(said)}
    open_ended = ((one, normal(name)) for one in options for name in one.typed if name.endswith("…"))
    found |= {one.key for one, name in open_ended if said == name or said.startswith(f"{name} ")}
    return found.pop() if len(found) == 1 else None


def placed(count: int, said: str) -> int | None:
    """The place in a row of so many that was named, counted from 0."""
    counted, named = _COUNTED.fullmatch(said), _ORDINAL.fullmatch(said)
    places = {word: place for place, words in enumerate(_ORDINALS) for word in words}
    place = int(counted[1]) - 1 if counted else places.get(named[1]) if named else None
    if named is not None and named[1] in _LAST:
        place = count - 1
    return place if place is not None and 0 <= place < count else None


def _placed(options: Sequence[Option], said: str) -> str | None:
    """The option at the place in the row that was named; where the options count something themselves, none."""
    if any(one.key.lstrip("-").isdecimal() for one in options):
        return None
    place = placed(len(options), said)
    return options[place].key if place is not None else None
