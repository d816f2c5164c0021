"""A client whose meetings are over wants to speak his coach once more: she is told in a moment, without a tap; with one
it is not."""

from datetime import timedelta

from bot.actions import tell_directly, when_over
from bot.actions.allowed import NotDone
from bot.actions.incoming import Incoming
from bot.actions.speak import Taps, coach_of, his_beside, tell
from bot.storage import conversations, noting, taking_back, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.answering import forgotten
from conversations.asked.asks_for_her import asks_for_her
from conversations.effects import Part
from conversations.states import Closed, Outcome
from conversations.text import Text

UNDO = "du"
"""What a button does that leaves it."""
_A_MOMENT = timedelta(minutes=10)


def heard(work: Work, client: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether he says no more than that."""
    trajectory = his_beside(work, client, running)
    if trajectory is None or not asks_for_her(coach_of(work, trajectory), message.text):
        return False
    if not when_over.is_over(work, trajectory) or not tell_directly.can_be_reached(work, trajectory):
        return False
    part = Part(message.message_id, message.text)
    sent = tell_directly.send_soon(work, client, trajectory, part, work.now + _A_MOMENT)
    said = Text("I pass this on to {coach} in ten minutes. Rather not after all?", coach=coach_of(work, trajectory))
    buttons: Taps = [[(Text("Leave it"), UNDO, sent.id)]]
    tell(work, client, (said,), trajectory=trajectory, buttons=buttons)
    return True


def left(work: Work, client: Person, one: Conversation, rest: str) -> NotDone | None:
    """He tapped that it is not to go after all."""
    if not taking_back.take_back(work, tell_directly.key_of(one)):
        return NotDone("I have passed this on already.")
    here = trajectories.readable(work, one.trajectory_id)
    noting.discard(work, one.id)
    conversations.save(work, one, Closed(tuple(map(forgotten, one.state.asked)), Outcome.FINISHED))
    tell(work, client, (Text("Good. I pass nothing on."),), trajectory=here)
    return None
