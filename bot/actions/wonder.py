"""What the coach writes on its way to the client, as a hypothesis or as it is, and the answer back."""

from bot.actions.speak import tell
from bot.storage import conversations, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.effects import SendWord, TellCoach, Wonder
from conversations.kinds import Place
from conversations.scripts import script_of
from conversations.scripts.setup import known
from conversations.states import Opening
from conversations.text import Text


def send(work: Work, one: Conversation, wish: Wonder) -> None:
    """What the coach wrote goes to the client."""
    assert one.trajectory_id is not None
    start_hypothesis(work, people.by_id(work, one.person_id), trajectories.by_id(work, one.trajectory_id), wish.words)


def start_hypothesis(work: Work, coach: Person, trajectory: Trajectory, words: str) -> None:
    """Bring these words to the client as a hypothesis, as soon as no other question is open with him."""
    if trajectory.client_id is None:
        tell(work, coach, (Text("The link has not been opened yet."),), trajectory=trajectory)
        return
    opening = Opening(known({"wonder": words}), due=work.now)
    conversations.start(work, "hypothesis", trajectory.client_id, trajectory.id, None, opening)


def send_word(work: Work, one: Conversation, wish: SendWord) -> None:
    """What the coach wrote goes to the client under the coach's name, as soon as no other question is open with him."""
    assert one.trajectory_id is not None
    trajectory = trajectories.by_id(work, one.trajectory_id)
    if trajectory.client_id is not None:
        opening = Opening(known({"words": wish.words, "quote": wish.quote}), due=work.now)
        conversations.start(work, "word", trajectory.client_id, trajectory.id, None, opening)


def tell_coach(work: Work, one: Conversation, wish: TellCoach) -> None:
    """The coach reads what the client answered, at once, if that is where it is read."""
    assert one.trajectory_id is not None
    if not script_of(one.script).reads_other(Place.AT_ONCE):
        return
    trajectory = trajectories.by_id(work, one.trajectory_id)
    tell(work, people.by_id(work, trajectory.coach_id), wish.pieces, trajectory=trajectory)
