"""A client asks in the middle of a conversation how many questions there are still to come."""

from bot.actions.situate import situate
from bot.actions.speak import tell
from bot.storage import trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.asking import Walk
from conversations.how_many import asks_how_many, how_many
from conversations.scripts import script_of
from conversations.states import Asking, underneath


def told(work: Work, person: Person, one: Conversation, words: str) -> bool:
    """Whether he asks that and no more; then he is told, and the question stays open."""
    state, script = underneath(one.state), script_of(one.script)
    if not isinstance(state, Asking) or not asks_how_many(words):
        return False
    trajectory = trajectories.readable(work, one.trajectory_id)
    if trajectory is None or not script.asks_client:
        return False
    said = how_many(state, Walk.of(script, state.asked, situate(work, one, trajectory)))
    tell(work, person, (said,), trajectory=trajectory)
    return True
