"""What a pattern can be held up by: of each part of it that may come again without end, each way to say it, time after
time, and then something that it does not end with.

Where two of its ways say the same ("o ja" beside "o" and "ja"), it tries every division of such a text, which takes
twice as long with every word more.
"""

import re
from collections.abc import Iterable, Iterator
from re import _constants as of
from re import _parser as reading
from typing import Any

TIMES, WITHOUT_END = 30, 8
_REPEATS = (of.MAX_REPEAT, of.MIN_REPEAT)
_OF_A_KIND = {of.CATEGORY_DIGIT: "1", of.CATEGORY_SPACE: " ", of.CATEGORY_NOT_WORD: " "}


def pumped(pattern: str, flags: int = 0) -> list[str]:
    """These texts."""
    found = _pumps(reading.parse(pattern, flags), "")
    return list(dict.fromkeys(f"{before}{word * TIMES}\0" for before, word in found if word))


def _pumps(parts: Iterable[Any], before: str) -> Iterator[tuple[str, str]]:
    """Each thing to say time after time, with what comes before it."""
    for kind, value in parts:
        for inner in _inside(kind, value):
            if kind in _REPEATS and value[1] >= WITHOUT_END:
                yield from ((before, word) for word in _ways(inner))
            yield from _pumps(inner, before)
        before += _least([(kind, value)])


def _inside(kind: Any, value: Any) -> list[Any]:
    """What stands within this part of a pattern."""
    if kind is of.BRANCH:
        return list(value[1])
    if kind is of.ATOMIC_GROUP:
        return [value]
    if kind in (of.SUBPATTERN, of.ASSERT, of.ASSERT_NOT, of.POSSESSIVE_REPEAT, *_REPEATS):
        return [value[-1]]
    return []


def _ways(parts: Iterable[Any]) -> list[str]:
    """Ways to say this: the shortest, and with each choice in it made otherwise once."""
    parts = list(parts)
    ways = [_least(parts)]
    for place, (kind, value) in enumerate(parts):
        if kind is of.IN:
            said = [_one(*each) for each in value if value[0][0] is not of.NEGATE][:3]
        elif kind in (of.ASSERT, of.ASSERT_NOT):
            said = []
        else:
            said = [way for inner in _inside(kind, value) for way in _ways(inner)]
        before, behind = _least(parts[:place]), _least(parts[place + 1 :])
        ways += [f"{before}{way}{behind}" for way in said]
    return list(dict.fromkeys(ways))


def _least(parts: Iterable[Any]) -> str:
    """About the shortest that this finds."""
    said = ""
    for kind, value in parts:
        if kind in (of.LITERAL, of.NOT_LITERAL, of.ANY):
            said += _one(kind, value)
        elif kind is of.IN:
            said += _one_of(value)
        elif kind in (*_REPEATS, of.POSSESSIVE_REPEAT):
            said += _least(value[2]) * value[0]
        elif kind in (of.BRANCH, of.SUBPATTERN, of.ATOMIC_GROUP):
            said += _least(_inside(kind, value)[0])
    return said


def _one_of(choices: list[Any]) -> str:
    """A space where that is one of them."""
    if choices[0][0] is of.NEGATE:
        unlike = re.compile("[^" + "".join(re.escape(_one(*each)) for each in choices[1:]) + "]")
        return next(each for each in "x 1,." if unlike.match(each))
    ones = [_one(*each) for each in choices]
    return " " if " " in ones else ones[0]


def _one(kind: Any, value: Any) -> str:
    if kind is of.LITERAL:
        return chr(value)
    if kind is of.RANGE:
        return chr(value[0])
    return _OF_A_KIND.get(value, "x") if kind is of.CATEGORY else "y" if value == ord("x") else "x"
