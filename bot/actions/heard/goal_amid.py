"""He answers the question how he would put his goal while another is open, and says so: his goal is heard, and the
other question waits for what is for that."""

from datetime import timedelta

from bot.actions import word_goal
from bot.actions.speak import coach_of, tell
from bot.actions.take_turn import take_turn
from bot.storage import conversations, spoken, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.events import Said
from conversations.goal.goal_later import GoalAmid, goal_amid
from conversations.kept.kept_amid import secret_amid
from conversations.references import MessageRef
from conversations.scripts.goal import GOAL
from conversations.states import Asking, underneath
from conversations.text import Text, Verbatim

_STANDS = timedelta(days=10)


def asked_lately(work: Work, person: Person, words: str) -> tuple[Trajectory, GoalAmid] | None:
    """How he puts his goal with these words, and of which trajectory, if he was asked that lately and has not said it
    since."""
    # The words first: what was said to him need not be looked up for every message.
    said = goal_amid(words)
    offer = spoken.last_of(work, person.id, word_goal.OFFERED, work.now) if said is not None else None
    if said is None or offer is None or offer.at is None or work.now - offer.at > _STANDS:
        return None
    trajectory = trajectories.readable(work, offer.trajectory_id)
    if trajectory is None or trajectory.client_id != person.id or not trajectory.runs:
        return None
    if secret_amid(coach_of(work, trajectory), words) is not None:
        return None  # What he keeps for himself is not laid before his coach.
    talks = conversations.latest(work, trajectory.id)
    is_said = any(one.script == GOAL.key and one.since > offer.at for one in talks)
    return None if is_said else (trajectory, said)


def heard(work: Work, client: Person, running: Conversation | None, words: str, message_id: MessageRef) -> bool:
    """Whether he does so; then his goal is said back to him, and laid before his coach."""
    if running is None or running.script == GOAL.key or (found := asked_lately(work, client, words)) is None:
        return False
    trajectory, said = found
    word_goal.put_instead(work, trajectory, said.goal)
    hears = Text(
        "I let {coach} read it. You hear from me as soon as there is an answer.", coach=coach_of(work, trajectory)
    )
    tell(work, client, (Text("Then this is your goal:"), Verbatim(said.goal), hears), trajectory=trajectory)
    state = underneath(running.state)
    if said.rest and isinstance(state, Asking):
        take_turn(work, running, Said(work.now, message_id, said.rest, state.turn))
    return True
