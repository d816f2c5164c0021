"""A client cannot come, or wants another time, and says with it what his coach is not to know: what can hold nothing of
that he is offered to have passed on, and all of it stays with him. It answers nothing."""

from bot.actions import ask_coach, tell_directly
from bot.actions.incoming import Incoming
from bot.actions.speak import coach_of, his_beside
from bot.actions.what_now import may_not_come, says_cannot_come
from bot.storage import meetings, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.asked.lost import comes_late
from conversations.asked.practical import asks_to_move, pieces
from conversations.kept.goes_open import says_nothing_else
from conversations.kept.kept_amid import Secret, secret_amid
from conversations.told.asides import Aside, For


def heard(work: Work, client: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether he says no more than that."""
    # The words first: whose they are need not be looked up for every message.
    words = message.text
    about = For.MOVES if may_not_come(words) or asks_to_move(words) else For.LATE
    if about is For.LATE and not any(map(comes_late, pieces(words))):
        return False
    trajectory = his_beside(work, client, running)
    if trajectory is None or secret_amid(coach := coach_of(work, trajectory), words) is not Secret.HIS:
        return False
    if not tell_directly.can_be_reached(work, trajectory) or not says_nothing_else(coach, words):
        return False
    is_coming = meetings.coming(work, trajectory.id) is not None
    asks = about is For.LATE or asks_to_move(words)
    if not ((is_coming and asks) or says_cannot_come(work, trajectory, client, words)):
        return False
    ask_coach.offer_in(work, client, trajectory, message.message_id, Aside(words, about, alone=True, asked=True))
    return True


def keeps_from_her(work: Work, one: Conversation, words: str) -> bool:
    """Whether he says, where he is asked something, that his coach is not to know what he writes there."""
    here = trajectories.readable(work, one.trajectory_id)
    return here is not None and secret_amid(coach_of(work, here), words) is Secret.HIS
