"""What `re` is elsewhere: here a pattern is put together when it is first used, and not when it is read in.

There are more than a thousand, which would take half of every start; who is there to stay puts together what was not
used yet once it has nothing else to do (`put_together`), so that nobody waits for that. In what is not spelled as usual
each finds its words nevertheless (`conversations/spellings.py`).

Of one message a few hundred things are asked, and two thirds of them several times over. So what a pattern found in a
text is known for as long as that is one of the last few that it looked at.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from re import DOTALL, IGNORECASE, Match, Pattern, escape, findall, fullmatch, match, search, split, sub
from typing import Any, Protocol, TypeAlias, cast
from weakref import WeakSet

from conversations.spellings import spelled as spelled_out
from conversations.spellings import spells

__all__ = [
    "DOTALL",
    "IGNORECASE",
    "NAMES",
    "Match",
    "Pattern",
    "any_of",
    "compile",
    "escape",
    "findall",
    "fullmatch",
    "match",
    "search",
    "split",
    "sub",
]
# Of so many people it is known how what names them reads.
NAMES = 200
_Use: TypeAlias = Callable[..., Any]
# So many texts each: of an answer, and what is made of it and of those before it, one is shown ten or so.
_HELD = 16


class _ToBe(Protocol):
    """What is put together when it is first used, or before."""

    @property
    def is_put_together(self) -> bool: ...
    def put_together(self) -> None: ...
    def put_together_spelled(self) -> None: ...


_all: "WeakSet[_ToBe]" = WeakSet()


def get_ready_with_all(one: _ToBe) -> None:
    """Let this be put together with the patterns."""
    _all.add(one)


class _Later:
    """A pattern to be; what is done with it is at hand from the first time on, as with any other."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.flags = pattern, flags
        get_ready_with_all(self)

    def __getattr__(self, name: str) -> Any:
        if name not in _KNOWN:
            return getattr(self._usual, name)
        use = _KNOWN[name](getattr(self._usual, name), lambda: getattr(self._spelled, name))
        setattr(self, name, use)
        return use

    @property
    def is_put_together(self) -> bool:
        """Whether it was used before."""
        return "_usual" in vars(self)

    def put_together(self) -> None:
        """Be ready to be used, as the usual spelling has it."""
        _ = self._usual

    def put_together_spelled(self) -> None:
        """Be ready to be used in every spelling."""
        _ = self._spelled

    @cached_property
    def _usual(self) -> Pattern[str]:
        return re.compile(self.pattern, self.flags)

    @cached_property
    def _spelled(self) -> Pattern[str]:
        """What finds its words in every spelling; it takes longer to make and to use, and few people need it."""
        return re.compile(spelled_out(self.pattern), self.flags)


def _anew(usual: _Use, spelled: Callable[[], _Use]) -> _Use:
    """What is looked for every time, as what goes on from place to place."""

    def anew(text: str, *within: int) -> Any:
        look = spelled() if spells(text) else usual
        return look(text, *within) if within else look(text)

    return anew


def _one(usual: _Use, spelled: Callable[[], _Use]) -> _Use:
    """A look that finds one place or none. Two in three are for what is known, and nothing stands in the way of it."""
    return lru_cache(maxsize=_HELD)(_anew(usual, spelled))


def _list(usual: _Use, spelled: Callable[[], _Use]) -> _Use:
    """A look that gives a list, which is for who asks to change."""
    known = _one(usual, spelled)
    return lambda text, maxsplit=0: known(text, maxsplit)[:]


def _text(usual: _Use, spelled: Callable[[], _Use]) -> _Use:
    """What another text is made by; where words are put in that are made up at the time, it is made anew."""

    def anew(by: Any, text: str, count: int) -> Any:
        return (spelled() if spells(text) else usual)(by, text, count)

    known = lru_cache(maxsize=_HELD)(anew)
    return lambda by, text, count=0: (known if isinstance(by, str) else anew)(by, text, count)


_KNOWN: dict[str, Callable[[_Use, Callable[[], _Use]], _Use]] = {
    "search": _one,
    "match": _one,
    "fullmatch": _one,
    "findall": _list,
    "split": _list,
    "sub": _text,
    "finditer": _anew,
}


def compile(pattern: str, flags: int = 0) -> Pattern[str]:  # noqa: A001, it is called as elsewhere
    """Stands for this pattern wherever its methods are called; `Match.re` is another."""
    return cast(Pattern[str], _Later(pattern, flags))


def any_of(forms: Iterable[str], begins: str = "", ends: str = "") -> Pattern[str]:
    """One pattern for whatever has any of these forms, spelled as they are. Where somebody's name stands in them, who
    asks for it keeps it: what `re` itself keeps is full with the names of a few dozen people."""
    return re.compile(f"{begins}(?:{'|'.join(f'(?:{one})' for one in forms)}){ends}")


def put_together() -> Iterator[None]:
    """Put together what was not used yet, one with each step."""
    for one in list(_all):
        if not one.is_put_together:
            one.put_together()
            yield


def put_together_spelled() -> Iterator[None]:
    """The same with what finds words in every spelling: the first to write "kheb" would wait longer for it than anybody
    waits for the usual one, and everybody else with him."""
    for one in list(_all):
        one.put_together_spelled()
        yield
