"""A piece of what somebody wrote before, of his goal or of what he takes along, that he says later may go."""

from bot.actions import correct, which_question, word_goal
from bot.actions.incoming import Incoming
from bot.actions.speak import coach_of, tell
from bot.actions.take_turn import take_turn
from bot.storage import trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.events import Rewritten
from conversations.kept.named_out import named_out, without_named
from conversations.references import MessageRef
from conversations.scripts.goal import GOAL
from conversations.text import Text, Verbatim


def taken_out(work: Work, client: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether these words take such a piece out; he reads what is left. While he words his goal they are for that."""
    words = message.text
    # The words first: what he wrote need not be looked up for every message.
    if not named_out(words) or (running is not None and running.script == GOAL.key):
        return False
    is_topic = _out_of_topic(work, client, words, message.message_id)
    mine = trajectories.running_of_client(work, client.id)
    is_goal = any(_out_of_goal(work, client, one, words) for one in mine)
    return is_topic or is_goal


def _out_of_topic(work: Work, client: Person, words: str, message_id: MessageRef) -> bool:
    found = which_question.brought_ahead(work, client)
    asked = found[0].state.asked[0] if found is not None else None
    left = without_named(words, asked.words) if asked is not None else ""
    if found is None or asked is None or not left:
        return False
    take_turn(work, found[0], Rewritten(work.now, message_id, left, asked.number))
    correct.tell_taken_along(work, client, found[0], (Text("That sentence is out."),))
    return True


def _out_of_goal(work: Work, client: Person, trajectory: Trajectory, words: str) -> bool:
    left = without_named(words, trajectory.proposal.goal.sentence)
    if not left:
        return False
    word_goal.put_instead(work, trajectory, left)
    heard = Text(
        "I let {coach} read it. You hear from me as soon as there is an answer.", coach=coach_of(work, trajectory)
    )
    said = (Text("That is out. Your goal becomes:"), Verbatim(left), heard)
    tell(work, client, said, trajectory=trajectory)
    return True
