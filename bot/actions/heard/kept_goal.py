"""A client says, where he words his goal, that his coach is not to read this: it stays with him, and what he was asked
stays open."""

from bot.actions.noted import note_alone
from bot.actions.speak import coach_of, tell
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.kept.kept_amid import Secret, secret_amid
from conversations.references import MessageRef
from conversations.text import Text


def keeps_his_goal(work: Work, client: Person, here: Trajectory, words: str, message_id: MessageRef) -> bool:
    """Whether he says so; then it is a note of his, and he hears that."""
    coach = coach_of(work, here)
    if here.client_id != client.id or secret_amid(coach, words) is not Secret.HIS:
        return False
    note_alone(work, client, here, message_id, words)
    stays = Text("It stays with you, unless you want {coach} to read it.", coach=coach)
    tell(work, client, (stays, Text("What I asked stays open; leaving it is fine too.")), trajectory=here)
    return True
