"""What somebody tells, before he is asked what he will try, that he is going to do, where he does not say when."""

from functools import lru_cache

from conversations import patterns as re
from conversations.insight import plain_of, tells_deed
from conversations.intended import told_before
from conversations.intending import NEEDS_MORE, set_out
from conversations.quoted.core import unjoined
from conversations.quoted.quoting import joined
from conversations.said.gist import sentences
from conversations.script import Answers
from conversations.told.touches import touches

_AT_HAND, _TELLS = 40, 4  # words
# Of so many conversations as they are at some moment it is known: a turn asks it again and again of the same two.
_HELD = 8


def plan_in(words: str) -> str:
    """The sentence in which he tells that, as it is; or what stands in it behind a colon."""
    return next((one for _, one in _found(words)), "")


@lru_cache(maxsize=_HELD)
def plan_before(answers: Answers) -> str:
    """The same of what he told in this conversation before he was asked for it; the last of it."""
    return next((found for words in reversed(told_before(answers)) if (found := plan_in(words))), "")


def plan_shown(answers: Answers) -> str:
    """What is shown of that above the question when and where he will do it: with what stands before it where it cannot
    be read without; nothing where it is all that he wrote."""
    words = next((words for words in reversed(told_before(answers)) if plan_in(words)), "")
    place, plan = next(iter(_found(words)), (0, ""))
    if plan == words.strip():
        return ""
    before = sentences(words)[max(place - 1, 0) : place] if NEEDS_MORE.search(plain_of(plan)) else ()
    together = joined([*(one for one in before if len(one.split()) >= _TELLS), plan])
    return together if together != plan and len(together.split()) <= _AT_HAND else unjoined(plan)


def _found(words: str) -> list[tuple[int, str]]:
    told = [] if set_out(words) else enumerate(sentences(words))
    return [(place, _behind_colon(one)) for place, one in told if _tells(one)]


def _tells(sentence: str) -> bool:
    """Whether he tells that in it of himself, and nothing that hurts."""
    if sentence.endswith("?") or not tells_deed(plain_of(sentence)):
        return False
    return not (_SAID_BY.search(plain_of(sentence)) or touches(sentence))


# "Mijn baas zei: ik ga je …"
_SAID_BY = re.compile(r"\b(?:zei|zegt|vroeg|riep|schreef|mailde|appte|vond|vindt)\b(?! ik\b)|\b(?:kapot|onderdoor)\b")


def _behind_colon(sentence: str) -> str:
    led, colon, behind = sentence.partition(": ")
    if not colon or not tells_deed(plain_of(behind)) or NEEDS_MORE.search(plain_of(behind)):
        return sentence
    return f"{behind[0].upper() if led[0].isupper() else behind[0]}{behind[1:]}"
