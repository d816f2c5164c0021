"""A kind word to who only thanks, or only closes the talk."""

from bot.actions.closed_days import clients_today
from bot.actions.speak import tell
from bot.actions.which_question import KIND
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from conversations.assent import thanks, thanks_the_bot
from conversations.text import Text


def say_kindly(work: Work, person: Person, trajectory: Trajectory | None, words: str) -> None:
    """To who thanks the bot itself, by his name and once a day."""
    if trajectory is not None and thanks_the_bot(words):
        said = Text("You are welcome, {client}.", client=trajectory.contract.client)
        key = f"{KIND}:{trajectory.id}:{clients_today(work, trajectory)}"
    else:
        said, key = Text("You are welcome.") if thanks(words) else Text("Good."), f"{KIND}:{new_id()}"
    tell(work, person, (said,), trajectory=trajectory, key=key)
