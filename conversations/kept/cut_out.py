"""Which of what somebody wrote is about what he names, and the sentence of it that can go out surely."""

from collections.abc import Collection

from conversations import patterns as re
from conversations.matching import normal
from conversations.said.gist import sentences

_WHOLE, _STEM = 4, 5  # letters; a shorter word has to be the very same
_LEFT = 3  # words
_IN_LAW = ("schoon", "groot", "stief", "pleeg", "peet", "overgroot", "ex-", "klein")
# What goes on about it, or may.
_GOES_ON = re.compile(
    r"\b(?:hij|hem|z'n|zijn vader|ze|zij|haar|d'r|die|daar\w*|toen|er\w{2,}|he|him|his|she|her|it)\b|"
    r"^\W*(?:(?:en|maar|want|dus)\W+)*(?:dat|dit|zo)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"^\W*(?:(?:en|maar|want|dus)\W+)*(?:hij|ze|zij|dat|daar\w*|die|hem|haar|toen)\b", re.IGNORECASE
)


def named_in(of: Collection[str], words: str) -> int:
    """How many of the words that name it are in these, as such or as the end of another: "brug" is in "Krolbrug"."""
    told = normal(words).split()
    return sum(any(_is_it(one, word) for word in told) for one in of)


def _is_it(one: str, word: str) -> bool:
    if one == word:
        return True
    if word.removesuffix(one) in _IN_LAW:
        return False  # "schoonvader" is somebody else than "vader"
    return len(one) >= _WHOLE and (word.endswith(one) or (len(one) >= _STEM and word[:_STEM] == one[:_STEM]))


def cut_out(of: Collection[str], words: str) -> tuple[str, str] | None:
    """What is left without the one sentence that is about it, and that sentence; None where another may be as well, or
    goes on from it, or nothing would be left."""
    told = sentences(words)
    hit = [at for at, one in enumerate(told) if named_in(of, one)]
    if len(hit) != 1 or _POINTS_BACK.match(told[hit[0]]):
        return None
    if any(_GOES_ON.search(one) for one in told[hit[0] + 1 :]):
        return None
    left = " ".join((*told[: hit[0]], *told[hit[0] + 1 :])).strip()
    return (left, told[hit[0]]) if len(left.split()) >= _LEFT else None


_OF_HIM = re.compile(r"^\W*(?:(?:en|maar|want|dus)\W+)*(?:hij|ze|zij|die|hem|haar)\b", re.IGNORECASE)


def cut_at(place: int, of: Collection[str], words: str) -> tuple[str, str] | None:
    """What is left without the sentence that stands there, with the one before it where it only goes on about him of
    that; None where it is not about what he names, or nothing would be left."""
    told = sentences(words)
    if len(told) < 2 or not -len(told) <= place < len(told):
        return None
    at = begins = place % len(told)
    while begins and _OF_HIM.match(told[begins]):
        begins -= 1
    out = " ".join(told[begins : at + 1])
    left = " ".join((*told[:begins], *told[at + 1 :]))
    return (left, out) if left and (not of or named_in(of, out)) else None
