"""One answer is changed by who gave it: what he writes next takes the place of what was there, as a next version."""

from datetime import timedelta

from bot.actions.allowed import GONE
from bot.actions.sharing import can_be_changed
from bot.actions.speak import tell
from bot.actions.take_turn import take_turn
from bot.storage import answers, conversations, trajectories
from bot.storage.answers import Answered
from bot.storage.people import Person
from bot.storage.spoken import LastSaid
from bot.storage.work import Work, new_id
from conversations.events import Rewritten
from conversations.matching import normal
from conversations.references import MessageRef
from conversations.said.assent import LEAVE_IT
from conversations.states import Opening
from conversations.text import Sentence, Text, Verbatim

ASKED = "change"
"""With what the key begins of the question what shall stand there; then comes the answer that it is about."""
# What is written later than this is not what he was asked for then.
_STANDS = timedelta(hours=1)


def ask(work: Work, person: Person, one: Answered, rest: str) -> Sentence | None:
    """Show what stands there, and ask what shall."""
    if not can_be_changed(one):
        return GONE
    pieces = (Text("You wrote this. What you write now takes its place."), Verbatim(one.words))
    leave = ((Text("Leave it"), "an", one.id),)
    trajectory = trajectories.readable(work, one.trajectory_id)
    tell(work, person, pieces, trajectory=trajectory, buttons=(leave,), key=f"{ASKED}:{one.id}:{new_id()}")
    return None


def taken_up(work: Work, person: Person, asked: LastSaid, words: str, message_id: MessageRef) -> bool:
    """Whether these words are what he was asked for; then they stand there, or he has left it."""
    one = answers.given(work, person.id, asked.key.split(":")[1])
    if one is None or not can_be_changed(one) or asked.at is None or work.now - asked.at > _STANDS:
        return False
    trajectory = trajectories.readable(work, one.trajectory_id)
    if normal(words) in LEAVE_IT:
        tell(work, person, (leave(),), trajectory=trajectory)
        return True
    talk = conversations.by_id(work, one.conversation_id)
    if talk is None or isinstance(talk.state, Opening):
        return False
    take_turn(work, talk, Rewritten(work.now, message_id, words, one.number))
    tell(work, person, (Text("This is how it stands now."),), trajectory=trajectory)
    return True


def keep(work: Work, person: Person, one: Answered, rest: str) -> Sentence:
    """He leaves it after all."""
    return leave()


def leave() -> Sentence:
    """Nothing changes."""
    return Text("Good. It stays.")
