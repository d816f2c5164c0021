"""What a question takes for an answer, and what it does with words it cannot take.

Reading never loses words: they are either taken, exactly as sent, or refused with one kind sentence, and then the
question stays open.
"""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

from conversations import matching, months
from conversations import patterns as re
from conversations.effects import Option, yes_and_no
from conversations.said.assent import LEAVE_IT, plainly
from conversations.said.said_so import said_so
from conversations.text import Sentence, Text


@dataclass(frozen=True)
class Taken:
    """The words are an answer; `value` is what they come down to, if that is more than words. `note` is said first.
    `to`: it is the answer to that step instead, in the place of what was answered there."""

    value: str | None = None
    note: Sentence | None = None
    to: str | None = None


@dataclass(frozen=True)
class Refused:
    """The words are not an answer to this question; `reason` says what would be, `offers` what may have been meant.
    It `keeps` what is for who reads the answer."""

    reason: Sentence
    offers: tuple[Option, ...] = ()
    keeps: bool = False


Reading: TypeAlias = Taken | Refused

YES = (
    "ja",
    "ja hoor",
    "ja graag",
    "graag",
    "is goed",
    "dat is goed",
    "dat mag",
    "ja dat mag",
    "ja mag",
    "jawel",
    "jazeker",
    "ja zeker",
    "zeker",
    "jep",
    "jo",
    "ja prima",
    "ja is goed",
    "yes",
    "yep",
    "sure",
)
NO = ("nee", "neen", "nee hoor", "nee dank je", "nee dank u", "nee bedankt", "nope", "no", "no thanks")
RATHER_NOT = ("liever niet", "nee liever niet", "rather not", *LEAVE_IT)

NO_TEXT = Text("I see no text in this. Would you say it in words?")

_COMMAND = re.compile(r"\s*/\w+(?:@\w+)?(?:\s+|$)")
# Looks like nothing, but is neither space nor mark to Unicode: the braille blank, the Hangul fillers, the place of an
# object that did not come along, and a note of music without a head.
_BLANK = {"\u2800", "\u3164", "\uffa0", "\u115f", "\u1160", "\ufffc", "\U0001d159"}


def is_blank(text: str) -> bool:
    """Whether nothing of this text can be seen; a mark that stands on no character is nothing either."""
    if text[:1].isascii() and text[:1].isalnum():
        return False  # as nearly all that is written
    return all(char in _BLANK or unicodedata.category(char)[0] in "ZCM" for char in text)


def behind_command(text: str) -> str:
    """What stands behind the command that a text begins with; of another text all."""
    found = _COMMAND.match(text)
    return text[found.end() :] if found is not None else text


def short(text: str, most: int) -> Reading:
    """The words as they are, if there are no more than `most` characters of them."""
    if len(text.strip()) > most:
        return Refused(Text("That is longer than fits here: {most} characters at most.", most=most))
    return Taken(text.strip())


def picked(options: tuple[Option, ...], text: str) -> str | None:
    """The key of the option that a person typed out, if it is one."""
    return matching.exactly(options, text)


@dataclass(frozen=True)
class Words:
    """Anything written, in one message or several; with options beside it for who would rather tap."""

    options: tuple[Option, ...] = ()

    def read(self, text: str, at: datetime) -> Reading:
        return Refused(NO_TEXT) if is_blank(text) else Taken(picked(self.options, text))


UNCLEAR = Text("Which of these do you mean?")


@dataclass(frozen=True)
class Choice:
    """One of the options, tapped or typed; what is said to words that are none of them is `otherwise`, or where that
    says nothing of its own, the question in words (`choosing.py`). `turned_down` tells what comes of words that only
    turn one of them down, say one in other words, or ask something first."""

    options: tuple[Option, ...]
    otherwise: Sentence = UNCLEAR
    turned_down: Callable[[str], "Reading | None"] | None = None

    def read(self, text: str, at: datetime) -> Reading:
        if self.turned_down is not None and (turned := self.turned_down(text)) is not None:
            return turned
        chosen = matching.guessed(self.options, text) or self._assented(text)
        if chosen is None:
            return Refused(self.otherwise)
        return Taken(chosen)

    def _assented(self, text: str) -> str | None:
        """The option that a yes or a no comes to, where there is one for each."""
        plain, so = plainly(text), said_so(text)
        if plain is None and so is None:
            return None
        return self.agreed(yes=so.yes if so is not None else plain is True)

    def agreed(self, *, yes: bool) -> str | None:
        """What a yes, or a no, comes to here, if there is an option for each."""
        found = yes_and_no(self.options)
        return None if found is None else found[0 if yes else 1].key


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


Input: TypeAlias = Words | Choice | Typed | Calendar


def read(taken: Input, text: str, at: datetime, spelled: matching.Spelled) -> Reading:
    """What these words are to a question that takes this: an answer of its kind, or else the label of one of its
    buttons, typed out. At a question that takes any words only the whole label is the button's; what a button says is
    never the words that are asked for."""
    if isinstance(taken, Typed) and (label := matching.exactly(taken.options, text, spelled)) is not None:
        return Taken(label)
    reading = taken.read(text, at)
    if isinstance(reading, Taken) and reading.value is not None:
        return reading
    look = matching.exactly if isinstance(reading, Taken) else matching.guessed
    key = look(taken.options, text, spelled)
    return reading if key is None else Taken(key)
