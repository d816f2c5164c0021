"""What a client has in mind for his coach, flowers or thanks that he gives himself, stays with him; he hears that."""

from bot.actions.heard.besides import Besides
from bot.actions.incoming import Incoming
from bot.actions.speak import coach_of, his_beside, tell
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.kept.surprise import may_be_surprise, surprise
from conversations.text import Text


def heard(work: Work, client: Person, running: Conversation | None, message: Incoming) -> Besides | None:
    """What he tells besides, and that as an aside for him alone; None where he has no such thing in mind."""
    # The words first: whose they are need not be looked up for every message.
    if not may_be_surprise(message.text):
        return None
    trajectory = his_beside(work, client, running)
    found = surprise(coach_of(work, trajectory), message.text) if trajectory is not None else None
    if trajectory is None or found is None:
        return None
    rest, aside = found
    coach = coach_of(work, trajectory)
    said = Text("Good. {coach} hears nothing of that from me.", coach=coach)
    if "?" in aside:
        said = Text("I do not know. {coach} hears nothing of it from me.", coach=coach)
    tell(work, client, (said,), trajectory=trajectory)
    return Besides(rest, aside)
