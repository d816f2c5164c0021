"""A client says in words that nothing he writes is for his coach any more: it is so from now on, as by the choice that
he has in /instellingen."""

from bot.actions import sharing
from bot.actions.incoming import Incoming
from bot.actions.speak import coach_of, his_beside, tell
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.kept.keeps_all import keeps_all, may_keep_all
from conversations.wishes import Sharing


def heard(work: Work, client: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether he says so, and nothing else; what is open stays open."""
    # The words first: whose they are need not be looked up for every message.
    trajectory = his_beside(work, client, running) if may_keep_all(message.text) else None
    if trajectory is None or not keeps_all(coach_of(work, trajectory), message.text):
        return False
    tell(work, client, (sharing.choose(work, trajectory, Sharing.OWN),), trajectory=trajectory)
    return True
