"""A client's words are a note of his, for him alone."""

from bot.actions.speak import locale_of
from bot.storage import conversations, noting, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from bot.texts import render
from conversations.effects import Part
from conversations.references import MessageRef
from conversations.states import Asked, Closed, Opening, Outcome, Status
from conversations.text import Text

_NOTE = Text("Your note")


def note_alone(work: Work, client: Person, trajectory: Trajectory, message_id: MessageRef, words: str) -> Conversation:
    """Keep words as a note for the client alone, and say nothing."""
    one, note = noted(work, client, trajectory.id, message_id, words)
    conversations.save(work, one, Closed((note,), Outcome.KEPT))
    return one


def noted(
    work: Work, client: Person, trajectory_id: str, message_id: MessageRef, words: str, *, passed_on: bool = False
) -> tuple[Conversation, Asked]:
    """The words as they are kept, in a conversation of their own that is open still."""
    note = Asked(1, "note", parts=(Part(message_id, words, passed_on),), status=Status.ANSWERED)
    one = conversations.start(work, "note", client.id, trajectory_id, None, Opening((note,)))
    question = render(_NOTE, locale_of(client, trajectories.by_id(work, trajectory_id)))
    noting.ask(work, one, 1, step="note", about=None, line=None, question=question, private=True)
    noting.keep(work, one, 1, 1, texts=(words,), value=None, chosen=None, complete=True, passed_on=(0,) * passed_on)
    conversations.hear(work, one, message_id)
    return one, note
