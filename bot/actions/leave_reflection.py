"""What looks back on a meeting that turns out not to have been is let go, unless he is in the middle of an answer."""

from bot.actions.answered_buttons import left_behind, take_buttons_away
from bot.actions.situate import situate
from bot.actions.speak import locale_of
from bot.storage import conversations, outbox, people
from bot.storage.conversations import Conversation
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.events import Lapsed
from conversations.machine import advance
from conversations.scripts import script_of
from conversations.states import Asking, Closed, Opening, underneath


def leave_reflection(work: Work, trajectory: Trajectory, number: int) -> None:
    """Nothing to look back on: an open question about this meeting goes, with its buttons; what he said before it is
    kept."""
    for one in conversations.of_trajectory(work, trajectory.id):
        if one.person_id == trajectory.client_id and one.meeting == number and _waits(one):
            _leave(work, trajectory, one)


def _waits(one: Conversation) -> bool:
    comes = script_of(one.script).comes
    looks_back = comes is not None and comes.of_held
    if not looks_back or isinstance(one.state, Opening | Closed):
        return False
    state = underneath(one.state)
    return not conversations.has_begun(one) or (isinstance(state, Asking) and not state.open.parts)


def _leave(work: Work, trajectory: Trajectory, one: Conversation) -> None:
    """Nothing is said to what is open, so nothing follows from its end."""
    script, situation = script_of(one.script), situate(work, one, trajectory)
    turn = advance(one.state, Lapsed(work.now), script, situation)
    left = left_behind(one.id, one.state, turn.state, script, situation)
    outbox.hold_back(work, conversation_id=one.id)
    conversations.save(work, one, turn.state)
    if left is not None:
        client = people.by_id(work, one.person_id)
        take_buttons_away(work, one, left, client, locale_of(client, trajectory))
