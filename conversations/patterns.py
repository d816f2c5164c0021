"""What `re` is elsewhere: here a pattern is put together when it is first used, and not when it is read in.

There are some four hundred, which would take a fifth of every start, and of which most days need a few.
"""

import re
from re import DOTALL, IGNORECASE, Match, Pattern, escape, findall, fullmatch, match, search, split, sub
from typing import Any, cast

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
        made = re.compile(self.pattern, self.flags)
        for each in _USED:
            setattr(self, each, getattr(made, each))
        return getattr(made, name)


def compile(pattern: str, flags: int = 0) -> Pattern[str]:  # noqa: A001, it is called as elsewhere
    """Stands for this pattern wherever its methods are called; `Match.re` is another."""
    return cast(Pattern[str], _Later(pattern, flags))
