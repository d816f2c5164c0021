"""What a question takes for an answer, and what it does with words it cannot take.

Reading never loses words: they are either taken, exactly as sent, or refused with one kind sentence, and then the
question stays open.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

from conversations import months
from conversations.contract import mark
from conversations.effects import Option
from conversations.text import Sentence, Text


@dataclass(frozen=True)
class Taken:
    """The words are an answer; `value` is what they come down to, if that is more than words. `note` is said first."""

    value: str | None = None
    note: Sentence | None = None


@dataclass(frozen=True)
class Refused:
    """The words are not an answer to this question; `reason` says what would be, `offers` what may have been meant."""

    reason: Sentence
    offers: tuple[Option, ...] = ()


Reading: TypeAlias = Taken | Refused

YES = ("ja", "ja graag", "yes", "yes please")
NO = ("nee", "nee dank je", "nee dank u", "no", "no thanks")

NO_TEXT = Text("I see no text in this. Would you say it in words?")

# Looks like nothing, but is not a space to Unicode: the braille blank and the Hangul filler.
_BLANK = {"\u2800", "\u3164", "\uffa0", "\u115f", "\u1160"}


def is_blank(text: str) -> bool:
    """Whether nothing of this text can be seen."""
    return all(char in _BLANK or unicodedata.category(char)[0] in "ZC" for char in text)


def short(text: str, most: int) -> Reading:
    """The words as they are, if there are no more than `most` characters of them."""
    if len(text.strip()) > most:
        return Refused(Text("That is longer than fits here: {most} characters at most.", most=most))
    return Taken(text.strip())


def picked(options: tuple[Option, ...], text: str) -> str | None:
    """The key of the option that a person typed out, if it is one; capitals, commas and full stops do not matter."""
    typed = " ".join(text.casefold().replace(",", " ").split()).rstrip(".!")
    return next((option.key for option in options if typed in option.typed), None)


@dataclass(frozen=True)
class Words:
    """Anything written, in one message or several; with options beside it for who would rather tap."""

    options: tuple[Option, ...] = ()

    def read(self, text: str, at: datetime) -> Reading:
        return Refused(NO_TEXT) if is_blank(text) else Taken(picked(self.options, text))


@dataclass(frozen=True)
class Choice:
    """One of the options, tapped or typed."""

    options: tuple[Option, ...]

    def read(self, text: str, at: datetime) -> Reading:
        chosen = picked(self.options, text)
        if chosen is None:
            return Refused(Text("Tap one of the buttons under the question; then I know what you mean."))
        return Taken(chosen)


@dataclass(frozen=True)
class Scale:
    """A whole number from `low` to `high`, tapped or typed."""

    low: int
    high: int

    @property
    def options(self) -> tuple[Option, ...]:
        return tuple(Option(str(step), Text("{number}", number=mark(step))) for step in range(self.low, self.high + 1))

    def read(self, text: str, at: datetime) -> Reading:
        typed = text.strip().replace("−", "-")
        if re.fullmatch(r"[+-]?[0-9]{1,3}", typed) and self.low <= int(typed) <= self.high:
            return Taken(str(int(typed)))
        ends = {"low": mark(self.low), "high": mark(self.high)}
        return Refused(Text("A whole number from {low} to {high} fits here; tap one or type it.", **ends))


@dataclass(frozen=True)
class Typed:
    """Words with a form: a date, a number. `reader` takes the text and the moment it was sent (UTC)."""

    reader: Callable[[str, datetime], Reading]
    options: tuple[Option, ...] = ()

    def read(self, text: str, at: datetime) -> Reading:
        return Refused(NO_TEXT) if is_blank(text) else self.reader(text, at)


@dataclass(frozen=True)
class Calendar:
    """A day: tapped in a month of buttons that can be turned, or typed, for which `reader` is as in `Typed`.

    Days from `first` to `last` can be tapped; `opens` is in the month that is shown first. `marks` stand behind the
    days they are for. The month that is shown is no state, see `months.py`.
    """

    reader: Callable[[str, datetime], Reading]
    first: date
    last: date
    opens: date
    marks: Mapping[date, str]
    options: tuple[Option, ...] = ()

    @property
    def rows(self) -> months.Rows:
        """The month it opens at."""
        return months.page(self.opens, self.first, self.last, self.marks)

    def day(self, key: str) -> Option | None:
        """A day that can be chosen, by its key."""
        day = _as_day(key)
        return Option(key, Text("{day}", day=day)) if day and self.first <= day <= self.last else None

    def aside(self, key: str) -> months.Rows | Text:
        """What a press comes to that chooses no day: another month, or a short word."""
        month = months.turned_to(key, self.first, self.last)
        if month is not None:
            return months.page(month, self.first, self.last, self.marks)
        if _as_day(key):
            return Text("I can take days from {first} to {last}.", first=self.first, last=self.last)
        return Text("Tap a day; with ‹ and › you turn the month.")

    def read(self, text: str, at: datetime) -> Reading:
        return Refused(NO_TEXT) if is_blank(text) else self.reader(text, at)


def moment_in(value: str) -> Text | None:
    """A day, or a day and a time, as the value of a question: "2026-12-01 14:00"; in words."""
    day, _, at = value.partition(" ")
    known = _as_day(day)
    if known is None or not re.fullmatch(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]|", at):
        return None
    return Text("{moment}", moment=datetime.fromisoformat(value)) if at else Text("{day}", day=known)


def _as_day(key: str) -> date | None:
    try:
        return date.fromisoformat(key) if len(key) == len("2026-12-24") else None
    except ValueError:
        return None


Input: TypeAlias = Words | Choice | Scale | Typed | Calendar
