"""A client says of what was taken for what he brings that it answered the question before, what shows him that his goal
works: it is put there, and what he names in its place is what he brings."""

from bot.actions.heard import goal_amid
from bot.actions.incoming import Incoming
from bot.actions.take_turn import take_turn
from bot.actions.unsay import unsay
from bot.actions.whether_read import is_read
from bot.storage import answers, conversations, noting
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work
from conversations import answering
from conversations.asking import replaced
from conversations.events import Rewritten
from conversations.goal.noticing import what_he_notices
from conversations.quoted.quoting import topic_of
from conversations.said.put_otherwise import behind_another, only_of_another, was_of_another
from conversations.scripts import script_of
from conversations.states import Closed, Outcome
from conversations.text import Piece, Text, Verbatim


def moved(work: Work, client: Person, to: tuple[Conversation, int], message: Incoming) -> bool:
    """Whether he says so of what he wrote there, and was asked that; then he has been told what stands where."""
    one, turn = to
    is_other = was_of_another(message.text)
    if script_of(one.script).brings is None or not (is_other or only_of_another(message.text)):
        return False
    asked = next((asked for asked in one.state.asked if turn in asked.turns), None)
    left = goal_amid.left_at_mark(work, client, one.trajectory_id)
    if left is None or asked is None or not asked.parts or not isinstance(one.state, Closed):
        return False
    given = answers.given_at(work, client.id, one.id, asked.number)
    if given is None or is_read(work, left[1], given):
        return False
    brings = behind_another(message.text) if is_other else ""
    first = asked.parts[-1].message
    said = (what_he_notices(asked.words), "")
    if not goal_amid.put_with_goal(work, client, None, left, said, asked.words, first, before=_says(brings)):
        return False
    if brings:
        take_turn(work, one, Rewritten(work.now, message.message_id, brings, asked.number))
    else:
        unsay(work, given)
        noting.erase(work, client.id, given.id)
        empty = answering.forgotten(asked)
        conversations.save(work, one, Closed(replaced(one.state.asked, empty), Outcome.UNANSWERED))
    for part in asked.parts:
        conversations.hear(work, left[0], part.message, anew=True)
    return True


def _says(brings: str) -> tuple[Piece, ...]:
    if not brings:
        return (Text("Sorry, I read that wrong. I put it with your goal:"),)
    along = (Text("You are right, sorry. Then you take this along:"), Verbatim(topic_of(brings)))
    return (*along, Text("What you wrote first I put with your goal:"))
