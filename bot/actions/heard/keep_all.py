"""A client says in words that nothing he writes is for his coach any more: it is so from now on, as by the choice that
he has in /instellingen."""

from bot.actions import sharing
from bot.actions.speak import coach_of, his_here, tell
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.kept.keeps_all import keeps_all, may_keep_all
from conversations.wishes import Sharing


def heard(work: Work, client: Person, here: Trajectory | None, words: str) -> bool:
    """Whether he says so, and nothing else; what is open stays open."""
    # The words first: whose they are need not be looked up for every message.
    trajectory = his_here(work, client, here) if may_keep_all(words) else None
    if trajectory is None or not keeps_all(coach_of(work, trajectory), words):
        return False
    tell(work, client, (sharing.choose(work, trajectory, Sharing.OWN),), trajectory=trajectory)
    return True
