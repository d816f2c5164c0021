"""That a question is the last one of its conversation is said in one breath with it: under what stands quoted, so that
nobody reads his own words and only then hears that something more comes."""

from collections.abc import Sequence

from conversations import patterns as re
from conversations.changed import replace
from conversations.text import Piece, Worded

ONE_MORE = Worded("Nog één:", "Nog één:", "One more:")

_ANNOUNCES = re.compile(r"^(?:Nog één|One more)\.\s*")


def with_the_question(said: Sequence[Piece]) -> tuple[Piece, ...]:
    """What stands above a question, with the word that announces it behind all the rest."""
    first, *rest = said or (None,)
    if not isinstance(first, Worded) or _ANNOUNCES.match(first.je) is None:
        return tuple(said)
    je, u, en = (_ANNOUNCES.sub("", form) for form in (first.je, first.u, first.en))
    return (*((replace(first, je=je, u=u, en=en),) if je else ()), *rest, ONE_MORE)


def without_it(said: Sequence[Piece]) -> tuple[Piece, ...]:
    """What stands above a question, without that word."""
    return tuple(one for one in said if one != ONE_MORE)
