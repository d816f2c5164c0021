"""What somebody writes to a question that was asked before: more of his answer, or, where he says that it was not what
he brings, another in its place; what he takes along now is then read back to him."""

from bot.actions.speak import tell
from bot.actions.take_turn import take_turn
from bot.storage import conversations, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.events import Rewritten, Said
from conversations.quoting import quote
from conversations.references import MessageRef
from conversations.script import Answers
from conversations.scripts import script_of
from conversations.states import Closed
from conversations.taken_back import corrects
from conversations.text import Text, Verbatim


def add(
    work: Work, person: Person, to: tuple[Conversation, int], message_id: MessageRef, words: str, passed_on: bool
) -> None:
    """Bring these words to the question that was asked in this conversation, at this turn."""
    one, turn = to
    brings = script_of(one.script).brings
    asked = next((asked for asked in one.state.asked if turn in asked.turns), None)
    is_over = isinstance(one.state, Closed) and asked is not None and asked.has_answer
    if brings is None or asked is None or not is_over or passed_on or not corrects(words):
        take_turn(work, one, Said(work.now, message_id, words, turn, passed_on))
        return
    take_turn(work, one, Rewritten(work.now, message_id, words, asked.number))
    now = conversations.by_id(work, one.id)
    found = quote(brings.found(Answers(now.state.asked)), topic=True) if now is not None else ""
    if found and one.trajectory_id:
        said = (Text("You take this one along:"), Verbatim(found))
        tell(work, person, said, trajectory=trajectories.by_id(work, one.trajectory_id))
