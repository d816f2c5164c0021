"""The question that is open, once more in half a sentence, behind what a client was told of something else."""

from bot.actions import which_question
from bot.actions.heard.late_answer import key_of
from bot.actions.speak import coach_of, tell
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.scripts.experiment import DID, EXPERIMENT
from conversations.scripts.preparation import PREPARATION
from conversations.states import Asking, Closed, Outcome, underneath
from conversations.text import Text


def asked_again(work: Work, trajectory: Trajectory, running: Conversation | None) -> Text | None:
    """What is still asked of him there, if he has not answered it."""
    state = underneath(running.state) if running is not None else None
    if running is None or not isinstance(state, Asking) or state.open.has_answer:
        return None
    if (running.script, state.open.number) == (PREPARATION.key, 1):
        return _topic(work, trajectory)
    if (running.script, state.open.step) == (EXPERIMENT.key, DID):
        return Text("And how did it go?")
    return Text("My other question is still open.")


def tell_and_ask(work: Work, client: Person, trajectory: Trajectory, said: Text, running: Conversation | None) -> None:
    """Tell him this, and ask once more what is open; that also where it was what he brings, and that was put elsewhere:
    what he writes then answers it."""
    asks, key = asked_again(work, trajectory, running), None
    found = which_question.brought_ahead(work, client) if running is None else None
    if found is not None and _is_empty(found[0]):
        asks, key = _topic(work, trajectory), key_of(*found)
    says = said if asks is None else Text("{one} {other}", one=said, other=asks)
    tell(work, client, (says,), trajectory=trajectory, key=key)


def _is_empty(one: Conversation) -> bool:
    is_left = isinstance(one.state, Closed) and one.state.outcome is Outcome.UNANSWERED
    return is_left and not one.state.asked[0].has_answer


def _topic(work: Work, trajectory: Trajectory) -> Text:
    return Text("And what do you want to talk about with {coach}?", coach=coach_of(work, trajectory))
