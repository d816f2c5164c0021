"""A client wants a name left out of what he wrote: its first letter stands there from then on; he reads how it is."""

from bot.actions.heard.of_the_bot import may_be_to_the_bot
from bot.actions.incoming import Incoming
from bot.actions.sharing import can_be_changed
from bot.actions.speak import Taps, coach_of, his_beside, tell
from bot.actions.take_turn import take_turn
from bot.actions.whether_read import has_gone, keep_at_once, told
from bot.storage import conversations
from bot.storage.answers import Answered
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.events import Rewritten
from conversations.kept.kept_from import keeps_from
from conversations.kept.nameless import at_the_end, may_name, unnamed, without
from conversations.references import MessageRef
from conversations.states import Opening
from conversations.text import Piece, Text, Verbatim

_LIKE_THIS = Text("Good. I keep it like this:")
_NOT_FOUND = Text("I do not find a name in what you wrote last. With /antwoorden you can change it yourself.")
WHICH_NAME = Text("I am not sure which name you mean, so I keep this apart; {coach} does not read it:")
_A_STORY = 4  # words
_MOST = 3  # answers; of more he reads back only these


def heard(work: Work, person: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether he says that, and nothing else; then it is done."""
    # The words first: whose they are need not be looked up for every message.
    name = unnamed(message.text) if not _tells(message.text) else None
    trajectory = his_beside(work, person, running) if name is not None and may_be_to_the_bot(running) else None
    if name is None or trajectory is None:
        return False
    coach, mine = coach_of(work, trajectory), told(work, person, trajectory)
    found = [(one, left) for one in (mine if name else mine[:1]) if (left := without(name, one.words, coach))]
    ahead = [(one, left) for one, left in found if can_be_changed(one) and not has_gone(one)]
    done = [left for one, left in ahead if _put(work, one, message.message_id, left)]
    if done:
        change: Taps = [[(Text("Write it anew"), "ac", ahead[0][0].id)]] if len(done) == 1 else ()
        pieces: list[Piece] = [_LIKE_THIS, *map(Verbatim, done[:_MOST])]
        tell(work, person, pieces, trajectory=trajectory, buttons=change)
    elif found:
        said = Text("{coach} has that already, so I cannot take the name out any more.", coach=coach)
        tell(work, person, (said,), trajectory=trajectory)
    elif not name and mine and _kept_apart(work, person, trajectory, mine[0]):
        pass
    elif name and "naam" not in message.text.casefold():
        return False  # what he is not to name may be anything
    else:
        tell(work, person, (_NOT_FOUND,), trajectory=trajectory)
    return True


def _tells(words: str) -> bool:
    """Whether he tells something before it, with the name in it."""
    found = at_the_end(words)
    return found is not None and len(found[0].split()) >= _A_STORY and not keeps_from("", found[0])


def _kept_apart(work: Work, client: Person, trajectory: Trajectory, last: Answered) -> bool:
    """Whether somebody may be named in what he wrote last, just now, though it is not known who: then his coach does
    not read it."""
    coach = coach_of(work, trajectory)
    return may_name(last.words, coach) and keep_at_once(work, client, trajectory, last, WHICH_NAME)


def _put(work: Work, one: Answered, message_id: MessageRef, words: str) -> bool:
    talk = conversations.by_id(work, one.conversation_id)
    if talk is None or isinstance(talk.state, Opening):
        return False
    take_turn(work, talk, Rewritten(work.now, message_id, words, one.number))
    return True


def left_out(work: Work, person: Person, running: Conversation | None, message: Incoming) -> str | None:
    """What he writes, where he ends with that: without the name, of which he is told; None otherwise."""
    found = at_the_end(message.text)
    trajectory = his_beside(work, person, running) if found is not None else None
    if found is None or trajectory is None:
        return None
    coach, (before, name) = coach_of(work, trajectory), found
    left = without(name, before, coach)
    if not left and (name or may_name(before, coach)):
        return None  # It stays with him (`kept_amid.py`).
    left = left or before
    tell(work, person, (_LIKE_THIS, Verbatim(left)), trajectory=trajectory)
    return left
