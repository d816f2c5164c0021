"""What `re` is elsewhere: here a pattern is put together when it is first used, and not when it is read in.

There are hundreds, which would take a fifth of every start, and of which most days need a few. In what is not spelled
as usual each finds its words nevertheless (`conversations/spellings.py`).
"""

import re
from functools import cached_property
from re import DOTALL, IGNORECASE, Match, Pattern, escape, findall, fullmatch, match, search, split, sub
from typing import Any, cast

from conversations.spellings import spelled, spells

__all__ = [
    "DOTALL",
    "IGNORECASE",
    "Match",
    "Pattern",
    "compile",
    "escape",
    "findall",
    "fullmatch",
    "match",
    "search",
    "split",
    "sub",
]
_USED = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")


class _Later:
    """A pattern to be; what is done with it is at hand from the first time on, as with any other."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name not in _USED:
            return getattr(self._usual, name)
        usual, place = getattr(self._usual, name), 1 if name == "sub" else 0

        def use(*given: Any, **limits: Any) -> Any:
            return (getattr(self._spelled, name) if spells(given[place]) else usual)(*given, **limits)

        setattr(self, name, use)
        return use

    @cached_property
    def _usual(self) -> Pattern[str]:
        return re.compile(self.pattern, self.flags)

    @cached_property
    def _spelled(self) -> Pattern[str]:
        """What finds its words in every spelling; it takes longer to make and to use, and few people need it."""
        return re.compile(spelled(self.pattern), self.flags)


def compile(pattern: str, flags: int = 0) -> Pattern[str]:  # noqa: A001, it is called as elsewhere
    """Stands for this pattern wherever its methods are called; `Match.re` is another."""
    return cast(Pattern[str], _Later(pattern, flags))
