"""What looks back on a meeting that turns out not to have been is let go, as long as nothing was said to it."""

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
from conversations.states import Closed, Opening


def leave_reflection(work: Work, trajectory: Trajectory, number: int) -> None:
    """Nothing to look back on: an open question about this meeting that was not answered yet goes, with its buttons."""
    for one in conversations.of_trajectory(work, trajectory.id):
        if one.person_id == trajectory.client_id and one.meeting == number and _only_asks(one):
            _leave(work, trajectory, one)


def _only_asks(one: Conversation) -> bool:
    comes = script_of(one.script).comes
    looks_back = comes is not None and comes.of_held
    return looks_back and not isinstance(one.state, Opening | Closed) and not conversations.has_begun(one)


def _leave(work: Work, trajectory: Trajectory, one: Conversation) -> None:
    """Nothing was said, so nothing follows from its end."""
    script, situation = script_of(one.script), situate(work, one, trajectory)
    turn = advance(one.state, Lapsed(work.now), script, situation)
    left = left_behind(one.id, one.state, turn.state, script, situation)
    outbox.hold_back(work, conversation_id=one.id)
    conversations.save(work, one, turn.state)
    if left is not None:
        client = people.by_id(work, one.person_id)
        take_buttons_away(work, one, left, client, locale_of(client, trajectory))
