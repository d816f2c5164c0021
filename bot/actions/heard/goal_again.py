"""He says that his goal is to be otherwise, after he has let it be read or at any time: it can, and it begins at once.

What waits for his coach he takes up where he read it back; what they agreed on he words anew.
"""

from datetime import timedelta

from bot.actions.start import start
from bot.actions.take_turn import take_turn
from bot.storage import contracts, conversations
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.events import Said
from conversations.goal.goal_again import is_otherwise, names_it_otherwise, names_what_is_learned
from conversations.goal.of_each import of_each
from conversations.references import MessageRef
from conversations.script import Answers
from conversations.scripts.goal import GOAL, READ
from conversations.scripts.setup import known
from conversations.scripts.wording_goal import KEEP, SENTENCE, SURE, said_before
from conversations.states import Asked, Closed, Outcome
from conversations.text import Text

_JUST_NOW = timedelta(hours=12)
_IT_CAN = Text("That can still be done.")


def opened(work: Work, client: Person, trajectory: Trajectory, words: str, message_id: MessageRef) -> bool:
    """Whether he says so; then it is his goal that is open."""
    count = len(trajectory.proposal.learning_goals)
    is_named = names_it_otherwise(words)
    # The words first: what was said to him need not be looked up for every message.
    if not (is_named or is_otherwise(words, count)) or not trajectory.runs:
        return False
    last = next(iter(conversations.latest(work, trajectory.id)), None)
    is_fresh = last is not None and last.script == GOAL.key and work.now - last.since < _JUST_NOW
    if not (is_named or is_fresh):
        return False
    waiting = _that_waits(work, trajectory, last) if last is not None and is_fresh else ()
    asked = waiting or (known({READ: "yes", SENTENCE: KEEP}) if names_what_is_learned(words, count) else ())
    tells = bool(waiting) or any(one.words for one in of_each(words, count)[0])
    start(work, GOAL.key, client, trajectory_id=trajectory.id, asked=asked, before=() if tells else (_IT_CAN,))
    begun = conversations.running(work, client.id)
    if tells and begun is not None:
        take_turn(work, begun, Said(work.now, message_id, words), [_IT_CAN])
    return True


def _that_waits(work: Work, trajectory: Trajectory, last: Conversation) -> tuple[Asked, ...]:
    """What he said in the talk in which he let it be read, while his coach has not agreed since."""
    state = last.state
    is_read = isinstance(state, Closed) and state.outcome is Outcome.FINISHED
    agreed = max((one.agreed_at for one in contracts.versions(work, trajectory.id) if one.agreed_at), default=work.now)
    if not is_read or Answers(state.asked).value(SURE) != "yes" or last.since < agreed:
        return ()
    return said_before(state.asked)
