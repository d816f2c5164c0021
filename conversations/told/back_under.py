"""Whether the sentence of an answer that is its point is said back under it, or only a word to what touches him."""

from conversations.quoted.point import behind_but, point
from conversations.said.gist import sentences
from conversations.told.condoling import word_for
from conversations.told.in_passing import weighs_in_passing
from conversations.told.touched import GOOD, HEAVY, Touch, touch
from conversations.told.whose_loss import is_anothers

_BARE = 12  # words
_ALONE = frozenset({Touch.PITY, Touch.ILL, Touch.AWAKE, Touch.FEAR})
"""What is met with a word of its own, whatever else he tells."""


def back_under(words: str, *, looks_back: bool = False) -> str:
    """What of this is said back; nothing where he tells of a loss, or ends with how it is for him, or says in a few
    words that he did it."""
    if word_for(words, "") is not None or weighs_in_passing(words):
        return ""
    kind, last = touch(words), (sentences(words) or ("",))[-1]
    if kind in _ALONE or (kind in GOOD and len(words.split()) <= _BARE):
        return ""
    said = _untouched(point(_his_own(words), looks_back=looks_back))
    is_last = said.strip("… ").casefold()[1:-1] in last.casefold()
    return "" if touch(last) in HEAVY and not is_last else said


def _his_own(words: str) -> str:
    """These words without the sentence in which he tells that somebody else's is dead."""
    told = sentences(words)
    return " ".join(one for one in told if not is_anothers(one)) if is_anothers(words) and len(told) > 1 else words


def _untouched(said: str) -> str:
    """It, or what comes behind its "but", where that has no word of its own."""
    return next((one for one in (said, behind_but(said)) if touch(one) is None), "")
