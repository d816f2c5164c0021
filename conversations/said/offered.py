"""Which of several that were offered somebody means who does not tap it: "de tweede", "woensdag", "de 9e"."""

import re
from collections.abc import Sequence
from datetime import date

from conversations.days.numerals import number, ordinal
from conversations.days.weekdays import WEEKDAYS
from conversations.matching import normal, placed

_BESIDE = frozenset(
    ("de", "het", "die", "op", "van", "dan", "doe", "maar", "graag", "liever", "toch", "the", "on", "that", "please")
)


def meant(days: Sequence[date | None], words: str) -> int | None:
    """The place of the one that these words name, by its place in the row or, where they are days, by its weekday or
    its number in the month; None when that is none of them, or more than one."""
    said = [word for word in normal(words).split() if word not in _BESIDE]
    if not said:
        return None
    found = [place for place, day in enumerate(days) if day is not None and all(_is(day, word) for word in said)]
    if len(found) == 1:
        return found[0]
    return placed(len(days), " ".join(said)) if not found else None


def day_in(key: str) -> date | None:
    """The day that something offered is about, by its key."""
    found = re.search(r"(?<![0-9])([0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])", key)
    return date.fromisoformat(found[1]) if found else None


def _is(day: date, word: str) -> bool:
    return WEEKDAYS.get(word) == day.isoweekday() or day.day in (number(word), ordinal(word))
