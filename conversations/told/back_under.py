"""Whether the half of an answer that is its point is said back under it, or a word to what touches him goes before."""

from conversations import patterns as re
from conversations.matching import small
from conversations.quoted.given_back import given_back
from conversations.quoted.turned import SaidBack
from conversations.said.gist import sentences
from conversations.told.condoling import word_for
from conversations.told.in_passing import weighs_in_passing
from conversations.told.touched import GOOD, HEAVY, Touch, touch

_BARE = 5  # words
_FIRST = frozenset({Touch.PITY, Touch.ILL, Touch.AWAKE})
"""What is met with a word of its own, whatever else he tells."""


def back_under(words: str) -> SaidBack | None:
    """What of this is said back; nothing where he tells of a loss, or ends with how it is for him, or says in a few
    words that he did it, of which more is said with his name."""
    back = given_back(words)
    if back is None or word_for(words, "") is not None or weighs_in_passing(words):
        return None
    kind, last = touch(words), sentences(words)[-1]
    if kind in _FIRST or (kind in GOOD and len(words.split()) <= _BARE):
        return None
    is_now = touch(last) in HEAVY and _WAS.search(small(last)) is None
    return None if is_now and back.words not in last else back


# How it was for him then: "ik was daar behoorlijk boos over".
_WAS = re.compile(r"\b(?:was|werd|vond|voelde|schrok)\b")
