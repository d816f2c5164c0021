"""Sentences that are not yet translated, and words that never will be.

A sentence stays a value until the very edge, where someone's language is known (`bot/texts.py`). The source
sentence, in English, is its own key in the catalogs. What a person typed is `Verbatim`: never translated, never
changed, shown as a quotation.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TypeAlias


@dataclass(frozen=True)
class Verbatim:
    """Somebody's own words, exactly as they were sent."""

    words: str


@dataclass(frozen=True)
class Month:
    """The month that a day is in, written out with its year: "december 2026"."""

    day: date


@dataclass(frozen=True)
class OnDay:
    """A day as people say it, without its year: "27 oktober"."""

    day: date


@dataclass(frozen=True)
class SpokenDay:
    """A day as people say it with its weekday: "dinsdag 27 oktober"."""

    day: date


@dataclass(frozen=True)
class SpokenMoment:
    """A local day and time as people say it when it is near: "dinsdag om 14:00"."""

    moment: datetime


@dataclass(frozen=True)
class Weekday:
    """The day of the week that a day is, in two letters: "ma"."""

    day: date


@dataclass(frozen=True)
class Spelled:
    """A number as it is written in running text: in words up to twelve."""

    number: int


@dataclass(frozen=True)
class Brief:
    """A day, a time or both, as short as a person would write it: "di 8 dec 14:00"; with its `year` where needed."""

    day: date | None = None
    at: time | None = None
    year: bool = False


@dataclass(frozen=True, init=False)
class Text:
    """One of our sentences, by its English source, with the values that go into it.

    Values are put in by name (`Text("Meeting {number}", number=3)`). A `date`, `time` or `datetime` is written out
    in the reader's language at the edge; a datetime is taken as it stands, as a local time.
    """

    source: str
    values: tuple[tuple[str, "Value"], ...]

    def __init__(self, source: str, /, **values: "Value") -> None:
        object.__setattr__(self, "source", source)
        object.__setattr__(self, "values", tuple(values.items()))


@dataclass(frozen=True, init=False)
class Plural:
    """A sentence with a number that decides its form; `{count}` is always among its values."""

    one: str
    many: str
    count: int
    values: tuple[tuple[str, "Value"], ...]

    def __init__(self, one: str, many: str, /, count: int, **values: "Value") -> None:
        object.__setattr__(self, "one", one)
        object.__setattr__(self, "many", many)
        object.__setattr__(self, "count", count)
        object.__setattr__(self, "values", (("count", count), *values.items()))


@dataclass(frozen=True)
class Worded:
    """A sentence that brings its own languages along, as the questions of a line do.

    `je` is Dutch in the familiar form, `u` Dutch in the formal one, `en` English.
    """

    je: str
    u: str
    en: str
    values: tuple[tuple[str, "Value"], ...] = ()


@dataclass(frozen=True, init=False)
class Lines:
    """Sentences under each other, as one paragraph."""

    sentences: tuple["Sentence", ...]

    def __init__(self, *sentences: "Sentence") -> None:
        object.__setattr__(self, "sentences", sentences)


@dataclass(frozen=True)
class Dated:
    """A sentence about `day` in `zone` that is worded by when it is read: on that day, on the day before, or else.

    `written` is the day on which it is written.
    """

    day: date
    zone: str
    written: date
    on_the_day: "Sentence"
    the_day_before: "Sentence"
    otherwise: "Sentence"


Sentence: TypeAlias = Text | Plural | Worded
Value: TypeAlias = (
    str
    | int
    | date
    | time
    | datetime
    | Month
    | OnDay
    | SpokenDay
    | SpokenMoment
    | Weekday
    | Spelled
    | Brief
    | Verbatim
    | Text
    | Plural
    | Worded
)

# A piece of a message: a sentence of ours, several as one paragraph, or a quotation that stands by itself.
Piece: TypeAlias = Sentence | Lines | Dated | Verbatim
