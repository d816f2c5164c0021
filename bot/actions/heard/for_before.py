"""A client says of his words that they are for a question that was asked before the one that is open: they are kept
with that, and the open one stays."""

from datetime import timedelta

from bot.actions import keep_apart
from bot.actions.closed_days import clients_day, clients_today
from bot.actions.incoming import Incoming
from bot.actions.speak import tell
from bot.storage import conversations, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.said.points_back import Back, may_point_back, points_back
from conversations.scripts import script_of
from conversations.scripts.experiment import EXPERIMENT
from conversations.scripts.meta import META
from conversations.states import Asking, Closed
from conversations.text import SpokenDay, Text

# What was asked longer ago than this is of another time.
_STANDS = timedelta(days=10)


def taken(work: Work, client: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether he says so, and there is such a question; then he hears with which it is."""
    if not may_point_back(message.text):
        return False
    trajectory = _whose(work, client, running)
    if trajectory is None or trajectory.client_id != client.id:
        return False
    today, about_questions = clients_today(work, trajectory), running is not None and running.script == META.key
    means = points_back(message.text, today, about_questions=about_questions)
    is_free = running is not None and isinstance(running.state, Asking)
    if means is None or not (is_free or means.questions):
        return False
    found = _asked_then(work, client, running, trajectory, means)
    if found is None:
        return False
    one, turn = found
    says = Text("I still keep that with my question of {day}.", day=SpokenDay(clients_day(trajectory, one.since)))
    tell(work, client, (says,), trajectory=trajectory)
    keep_apart.add(work, client, (one, turn), message.message_id, message.text, message.via_bot)
    return True


def _whose(work: Work, client: Person, running: Conversation | None) -> Trajectory | None:
    """The trajectory in which he is asked; while nothing is, the one that he is in."""
    if running is not None:
        return trajectories.readable(work, running.trajectory_id)
    return next(iter(trajectories.running_of_client(work, client.id)), None)


def _asked_then(
    work: Work, client: Person, running: Conversation | None, trajectory: Trajectory, means: Back
) -> tuple[Conversation, int] | None:
    """The question that he means: how it went, the one about the questions, or the last that was asked on that day."""
    for one in conversations.latest(work, trajectory.id):
        if work.now - one.since > _STANDS:
            return None
        script, state = script_of(one.script), one.state
        is_open = running is not None and one.id == running.id
        is_his = not is_open and one.person_id == client.id and script.asks_client and script.recorded
        kind = META.key if means.questions else EXPERIMENT.key
        is_it = one.script == kind if means.day is None else clients_day(trajectory, one.since) == means.day
        asked = state.asked[0] if is_his and is_it and isinstance(state, Closed) and state.asked else None
        if asked is not None and asked.turns and asked.value is None:
            return one, asked.turns[-1]
    return None
