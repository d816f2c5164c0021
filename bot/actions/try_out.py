"""The coach goes through a conversation as the client would; nothing of it is kept (`conversations.scripts.trial`)."""

from bot.actions.speak import tell
from bot.actions.start import start
from bot.actions.take_turn import take_turn
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.events import Stopped
from conversations.scripts.trial import OVER, trial_of
from conversations.text import Sentence, Text

TO_TRY: dict[str, Text] = {
    "welcome": Text("Welcome and contract"),
    "goal": Text("Word the goal"),
    "preparation": Text("Preparation"),
    "reflection": Text("Looking back"),
    "experiment": Text("Experiment"),
    "evaluation": Text("Evaluation by the client"),
    "halfway": Text("Halfway mark"),
    "goal_date": Text("Date of the goal"),
    "closing": Text("Closing statement"),
    "follow_up": Text("Six weeks later"),
    "own_plan": Text("Questions of the client's own"),
    "note": Text("A note in between"),
}


def offer_trials(work: Work, coach: Person) -> None:
    """Let the coach choose which conversation to try."""
    rows = [((label, "tr", script),) for script, label in TO_TRY.items()]
    tell(work, coach, (Text("Which conversation do you want to go through, as your client would?"),), buttons=rows)


def try_out(work: Work, coach: Person, script: str) -> None:
    """Begin the trial of this conversation."""
    said = Text("This is how your client gets it. Nothing of it is kept, and one tap ends it.")
    start(work, trial_of(script), coach, before=(said,))


def end_trial(work: Work, one: Conversation) -> Sentence:
    """Wherever it is, it is over."""
    take_turn(work, one, Stopped(work.now))
    return OVER
