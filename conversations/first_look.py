"""A first look at a text, for a family of patterns: whether any of them can find anything in it.

Most of what people write is of nothing in particular, and a family looks for its own with a dozen patterns in every
sentence of it. What a pattern cannot do without stands in it: "huil" in `(?:ge)?huil(?:d|de|en)?`. So that is taken
from the patterns themselves, and a text in which none of it stands need not be looked at any closer. What is heard does
not hang on it: who adds words to a pattern has added them here.
"""

from collections.abc import Iterable
from functools import cached_property, lru_cache
from re import IGNORECASE, Pattern, escape
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from re import compile as compiled
from typing import Any

from conversations import patterns as re
from conversations.matching import words_of
from conversations.spellings import spells

_HELD = 200
# So many strings at most are kept apart; of more, what comes next is looked at by itself.
_MOST = 64
_EDGE = "\0"
"""Where a word begins or ends."""
_NO_WORD, _WORD = re.compile(r"\W"), re.compile(r" ?\w{5,} ?")
_CUT, _DOUBLE = re.compile(r"\w\0+\w"), re.compile(r"(?<=[ \0])\0+|\0+(?= )")
# In every other text there is one of these.
_COMMON = words_of(
    "ik k je jij u hij ze zij we wij me mij mijn m n mn ons onze haar hem zijn d r z het t de een die dat dit er daar",
    "hier en of maar want als om omdat dan toen nu niet wel wat veel nog ook al zo heel echt toch weer van in op aan",
    "met bij naar voor over uit te tot is was ben bent waren word wordt werd heb hebt heeft had hebben kan kon ga gaat",
    "ging gaan wil zie zag zei vond vind doe doet deed i my the a",
)
_EDGES = (sre.AT_BOUNDARY, sre.AT_BEGINNING, sre.AT_BEGINNING_STRING, sre.AT_END, sre.AT_END_STRING)
_BETWEEN = (sre.CATEGORY_SPACE, sre.CATEGORY_NOT_WORD)
_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)


class FirstLook:
    """Whether any of these patterns, which all tell capitals apart, can find anything in a text: "no" is sure."""

    def __init__(self, *family: Pattern[str]) -> None:
        self._family = family
        re.get_ready_with_all(self)

    def __call__(self, text: str) -> bool:
        return self._any.search(_as_words(text)) is not None or spells(text)

    @cached_property
    def words(self) -> frozenset[str]:
        """What is looked for; nothing where one of the family could find something in any text: then it never says
        no."""
        needed = [None if one.flags & IGNORECASE else _needed(parser.parse(one.pattern)) for one in self._family]
        return frozenset() if None in needed else frozenset().union(*(one for one in needed if one is not None))

    @cached_property
    def _any(self) -> Pattern[str]:
        return compiled(_either_of(self.words) if self.words else "")

    @property
    def is_put_together(self) -> bool:
        """Whether it was used before."""
        return "_any" in vars(self)

    def put_together(self) -> None:
        """Be ready to be used."""
        _ = self._any

    def put_together_spelled(self) -> None:
        """In what is spelled otherwise there may be anything."""


@lru_cache(maxsize=_HELD)
def _as_words(text: str) -> str:
    """With a space around every word."""
    return f" {_NO_WORD.sub(' ', text)} "


def _either_of(words: Iterable[str]) -> str:
    """What finds any of these, letter by letter, so that those that begin alike are looked for at once."""
    behind: dict[str, set[str]] = {}
    for one in words:
        if not one:
            return ""
        behind.setdefault(one[0], set()).add(one[1:])
    ways = [f"{escape(letter)}{_either_of(rest)}" for letter, rest in behind.items()]
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"


def _needed(pattern: Iterable[Any]) -> frozenset[str] | None:
    """One of these stands in each text in which this pattern finds something, with a space where a word begins or ends;
    None where it may find it in any."""
    way = _Way([""])
    way.along(pattern)
    way.turn()
    return way.needed


class _Way:
    """The way through a pattern: of the strings `here` one stands in the text, as far as that is known since the last
    turn; and of what is `needed`, which was met with before it."""

    def __init__(self, begun: Iterable[str]) -> None:
        self.here = set(begun)
        self.needed: frozenset[str] | None = None
        self.turned = False

    def along(self, pattern: Iterable[Any]) -> None:
        """Go on along this."""
        for what, given in pattern:
            self._step(what, given)

    def turn(self) -> None:
        """From here on anything may stand there."""
        self._weigh(_as_they_stand(self.here))
        self.here, self.turned = {""}, True

    def _step(self, what: Any, given: Any) -> None:
        if what is sre.LITERAL:
            self._on({_NO_WORD.sub(" ", chr(given))})
        elif what is sre.AT and given in _EDGES:
            self._on({_EDGE})
        elif what is sre.IN and (members := _members(given)) is not None:
            self._on(members)
        elif what is sre.SUBPATTERN and not given[1]:
            self.along(given[-1])
        elif what is sre.BRANCH:
            self._either(given[1])
        elif what in _REPEATS:
            self._repeated(*given)
        elif what is sre.ASSERT:
            self._weigh(_needed(given[1]))
        elif what is not sre.ASSERT_NOT:
            self.turn()

    def _on(self, strings: set[str]) -> None:
        if len(self.here) * len(strings) > _MOST:
            self.turn()
        self.here = {before + one for before in self.here for one in strings}

    def _either(self, patterns: Iterable[Any]) -> None:
        ways = [_Way(self.here) for _ in patterns]
        for way, pattern in zip(ways, patterns, strict=True):
            way.along(pattern)
        here = {one for way in ways for one in way.here}
        if not any(way.turned for way in ways) and len(here) <= _MOST:
            self.here = here
            return
        for way in ways:
            way.turn()
        self.here, self.turned = {""}, True
        some = [way.needed for way in ways if way.needed is not None]
        if len(some) == len(ways):
            self._weigh(frozenset().union(*some))

    def _repeated(self, least: int, most: int, pattern: Iterable[Any]) -> None:
        once = _Way(self.here)
        once.along(pattern)
        if least:
            self._weigh(once.needed)
            self.here, self.turned = once.here, self.turned or once.turned
        elif most == 1 and not once.turned and len(once.here | self.here) <= _MOST:
            self.here |= once.here
            return
        if not least or most > 1:
            self.turn()

    def _weigh(self, needed: frozenset[str] | None) -> None:
        if needed is not None and (self.needed is None or _likely(needed) < _likely(self.needed)):
            self.needed = needed


def _likely(strings: frozenset[str]) -> float:
    """How likely one of these is to stand in some text: the longer, the less."""
    return sum(10.0 ** (1 - len(words) if _COMMON.issuperset(words := one.split()) else -len(one)) for one in strings)


def _as_they_stand(strings: Iterable[str]) -> frozenset[str] | None:
    """Of each of these strings the longest word, or all of it where it has but short ones; None where it has none."""
    found = set()
    for one in strings:
        if not _CUT.search(one):  # else there is no such text
            spaced = _DOUBLE.sub("", one).replace(_EDGE, " ")
            found.add(max(_WORD.findall(spaced), key=len, default=spaced))
    return frozenset(found) if all(map(str.strip, found)) else None


def _members(given: Any) -> set[str] | None:
    """The characters of a class, if they are named; all that are none of a word are one."""
    found = set()
    for what, one in given:
        if what is sre.LITERAL:
            found.add(_NO_WORD.sub(" ", chr(one)))
        elif what is sre.CATEGORY and one in _BETWEEN:
            found.add(" ")
        else:
            return None
    return found
