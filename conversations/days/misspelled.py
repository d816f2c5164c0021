"""The names of months and days as they are typed in a hurry: "8 desember", "okotber", "dinsdg".

A name is put right only where it can be no other: it lies one slip from a single day of the week, or from a single
month; two slips where that name is long. The name of a month has to stand behind a number, or a word as "eind", for
words like "maar" are many.
"""

from collections.abc import Iterable

from conversations import patterns as re
from conversations.days.calendar_words import MONTHS
from conversations.days.weekdays import WEEKDAYS

_NONE = {"maar", "maand", "zorgen", "zonder"}
_LONG, _SHORTEST_MONTH, _SHORTEST_DAY, _FOR_LONG = 8, 4, 5, 2


class _Names:
    """Names with their numbers, and at hand which may lie one slip from a word: those that become the same when a
    letter of either is left out, or of both."""

    def __init__(self, numbers: dict[str, int]) -> None:
        self.numbers = numbers
        self._less: dict[str, list[str]] = {}
        for name in numbers:
            for less in _less(name):
                self._less.setdefault(less, []).append(name)

    def within(self, word: str, most: int) -> Iterable[str]:
        """All that lie so many slips from this word; others may be among them."""
        if most > 1:
            return self.numbers
        near = {name for less in _less(word) for name in self._less.get(less, ())}
        return (name for name in self.numbers if name in near) if near else ()


def _less(word: str) -> set[str]:
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


_MONTHS = _Names({
    name: number for name, number in MONTHS.items() if len(name) > 4 or name in ("juni", "june", "juli", "july")
})  # fmt: skip
_DAYS = _Names({**{name: day for name, day in WEEKDAYS.items() if len(name) > _SHORTEST_DAY}, "overmorgen": 0})
_OPENS = "begin|half|medio|midden|eind|einde|tot|vanaf|in|na"
_BEHIND_A_NUMBER = re.compile(
    rf"(?<![0-9a-z.:/-])(?P<before>(?:[0-9]{{1,2}}(?:(?:e|ste|de)(?=[ ./-]))?[ ./-]?|(?:{_OPENS}) )(?:van |of )?)"
    rf"(?P<word>[a-z]{{{_SHORTEST_MONTH},}})"
)
_WORD = re.compile(rf"(?<![a-z])[a-z]{{{_SHORTEST_DAY},}}(?![a-z])")


def corrected(words: str) -> str:
    """These words, with the names of months and days in them put right."""
    words = _BEHIND_A_NUMBER.sub(lambda found: found["before"] + _nearest(found["word"], _MONTHS, _FOR_LONG), words)
    return _WORD.sub(lambda found: _nearest(found[0], _DAYS, 1), words)


def _nearest(word: str, names: _Names, most: int) -> str:
    """The only name that this can be, or the word itself."""
    if word in MONTHS or word in names.numbers or word in _NONE:
        return word
    most = most if len(word) >= _LONG else 1
    near = {number: name for name, number in names.numbers.items() if name.startswith(word)}
    if not near:
        slips = {name: distance(word, name) for name in names.within(word, most) if abs(len(name) - len(word)) <= most}
        fewest = min(slips.values(), default=most + 1)
        near = {names.numbers[name]: name for name in slips if slips[name] == fewest <= most}
    return next(iter(near.values())) if len(near) == 1 else word


def distance(word: str, name: str) -> int:
    """How many letters are left out, put in, taken for another, or changed places with the next."""
    before: list[int] = []
    row = list(range(len(name) + 1))
    for place, letter in enumerate(word, 1):
        last, before, row = before, row, [place]
        for at, other in enumerate(name, 1):
            row.append(min(before[at] + 1, row[at - 1] + 1, before[at - 1] + (letter != other)))
            swapped = place > 1 and at > 1 and (letter, word[place - 2]) == (name[at - 2], other)
            if swapped:
                row[at] = min(row[at], last[at - 2] + 1)
    return row[-1]
