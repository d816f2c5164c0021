"""A stretch of days as people type it: "12-07 t/m 30-07", "20 december tot en met 5 januari", "12 t/m 30 juli".

Like `when.py` it never guesses: what is not sure gets one kind sentence, and what was understood is shown back.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from conversations.text import Text
from conversations.when import Unclear, Understood, read_date

LONGEST = timedelta(days=183)

_UNTIL = re.compile(r"\s+(?:t/m|tm|tot en met|tot|until|till|to|through|-|–)\s+|\s*–\s*")
_BARE_DAY = re.compile(r"(?:\w+ )?[0-9]{1,2}")
_YEAR = re.compile(r"\b[12][0-9]{3}\b")
_BACKWARDS = Text("The last day comes before the first. Write the first day first.")
_LONG = Text("That is longer than half a year. Write a last day that is nearer.")


@dataclass(frozen=True)
class Period:
    """The days from `first` to `last`, both included."""

    first: date
    last: date

    def days(self) -> frozenset[date]:
        """Every one of them."""
        return frozenset(self.first + timedelta(days=place) for place in range((self.last - self.first).days + 1))


def read_period(text: str, today: date) -> Understood[Period] | Unclear:
    """Two dates with "t/m" or the like between them, or one for a single day; half a year at most.

    Without years they are the next such days; a period that has begun already counts from `today`.
    """
    first_words, last_words = _halves(text.casefold().strip())
    first, last = read_date(first_words, today), read_date(last_words, today)
    if isinstance(first, Unclear):
        return _example(today) if first == last == read_date("", today) else first
    if isinstance(last, Unclear):
        return last
    begin = first.value
    if last.value < begin:
        if _YEAR.search(text) or last.value - (begin - timedelta(days=365)) > LONGEST:
            return Unclear(_BACKWARDS)
        begin = today
    return Understood(Period(begin, last.value)) if last.value - begin <= LONGEST else Unclear(_LONG)


def _halves(words: str) -> tuple[str, str]:
    """The words of the first and of the last day; a first day without a month has that of the last."""
    first, *rest = _UNTIL.split(words, maxsplit=1)
    last = rest[0] if rest else first
    if rest and _BARE_DAY.fullmatch(first):
        first = f"{first} {last.split(maxsplit=1)[-1]}" if " " in last else first + last.lstrip("0123456789")
    return first, last


def _example(today: date) -> Unclear:
    begin = today + timedelta(days=7)
    example = f"{begin:%d-%m} t/m {begin + timedelta(days=14):%d-%m}"
    return Unclear(Text("I need a first and a last day here. Write it like {example}.", example=example))
