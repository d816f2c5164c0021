"""Who stays silent is left in peace.

After three invitations in a row without a word nothing more is asked until he writes, and he is told so, once. What
tells him when he meets his coach goes on; after the last meeting he gets a goodbye all the same.
"""

from collections.abc import Iterable
from itertools import islice, takewhile
from operator import not_

from conversations.states import Asked, Asking, Closed, Outcome, State

SILENCES = 3
"""So many invitations in a row without a word."""


def is_left_in_peace(talks: Iterable[State]) -> bool:
    """Whether nothing more is asked of somebody whose conversations stand like this, newest first."""
    heard = (one for one in map(_was_heard, talks) if one is not None)
    last = list(islice(takewhile(not_, heard), SILENCES))
    return len(last) == SILENCES


def _was_heard(state: State) -> bool | None:
    """Whether there was a word or a tap in it; None where nothing was asked."""
    match state:
        case Closed(outcome=Outcome.UNANSWERED):
            return any(map(_says_something, state.asked))
        case Closed(outcome=Outcome.NOT_ASKED):
            return None
        case Asking(begun=None):
            return None if state.invited is None else any(map(_says_something, state.asked))
    return True


def _says_something(one: Asked) -> bool:
    return one.has_answer or bool(one.beside)
