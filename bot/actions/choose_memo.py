"""`/memo`: about whom, and whether something is to be kept or found again."""

from bot.actions.pages import ask_whose
from bot.actions.show_memos import search_memos
from bot.actions.speak import tell
from bot.actions.start import start
from bot.storage import trajectories
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.text import Text


def memo(work: Work, coach: Person, rest: str = "") -> None:
    """Begin a memo, or with words behind the command, look for them. With several clients the name comes first."""
    mine = trajectories.of_coach(work, coach.id)
    said = rest.split()
    named = [one for one in mine if _begins_with(said, one)]
    about = named or (mine if len(mine) == 1 else [])
    words = " ".join(said[len(_name(named[0])) :] if named else said)
    if not mine:
        tell(work, coach, (Text("You have no trajectories yet. /nieuw begins one."),))
    elif about and words:
        for one in about:
            search_memos(work, one, words)
    elif words:
        tell(work, coach, (Text("About whom? Write the name of your client behind /memo, then what you look for."),))
    elif len(about) == 1:
        begin(work, coach, about[0])
    else:
        whose(work, coach)


def whose(work: Work, coach: Person, page: int = 0) -> None:
    """Let the coach choose a client."""
    mine = trajectories.of_coach(work, coach.id)
    ask_whose(work, coach, Text("A memo about whom?"), mine, action="mm", view="memo", page=page)


def begin(work: Work, coach: Person, trajectory: Trajectory) -> None:
    """Ask what is to be kept about this client."""
    start(work, "memo", coach, trajectory_id=trajectory.id)


def _begins_with(said: list[str], trajectory: Trajectory) -> bool:
    name = _name(trajectory)
    return [word.casefold() for word in said[: len(name)]] == name


def _name(trajectory: Trajectory) -> list[str]:
    return trajectory.contract.client.casefold().split()
