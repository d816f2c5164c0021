"""A coach replies to something he read about a client: what becomes of these words, and of a change of them."""

from bot.actions.speak import tell
from bot.actions.start import start
from bot.storage import conversations, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.effects import Part
from conversations.references import MessageRef
from conversations.scripts.word import QUOTE, REPLY, WORDS
from conversations.states import Asked, Closed, Status
from conversations.text import Text


def reply(work: Work, coach: Person, about: Trajectory, message_id: MessageRef, words: str, quote: str) -> None:
    """Ask what shall be done with them: nothing goes out before that."""
    asked = (
        Asked(1, WORDS, value=words, parts=(Part(message_id, words),), status=Status.ANSWERED),
        Asked(2, QUOTE, value=quote, status=Status.ANSWERED),
    )
    start(work, REPLY.key, coach, trajectory_id=about.id, asked=asked)
    begun = conversations.running(work, coach.id)
    if begun is not None and begun.script == REPLY.key:
        conversations.hear(work, begun, message_id)


def edited(work: Work, coach: Person, one: Conversation, message_id: MessageRef, words: str) -> bool:
    """Words that still wait for a tap are asked about anew, as they are now; what has gone stays as it went. False when
    this is no reply."""
    about = trajectories.readable(work, one.trajectory_id) if one.trajectory_id and one.script == REPLY.key else None
    if about is None:
        return False
    was, quote = one.state.asked[:2]
    if was.value == words:
        return True
    if isinstance(one.state, Closed):
        said = Text(
            "I do nothing with this change; what you wrote to {client} stays as it was. Reply once more to say it "
            "anew.",
            client=about.contract.client,
        )
        tell(work, coach, (said,), trajectory=about)
        return True
    conversations.forget(work, one.id)
    reply(work, coach, about, message_id, words, quote.value or "")
    return True
