"""A client tells that he has let his coach know himself that he comes later, or not: then she knows, and what was to be
passed on waits no longer."""

from datetime import timedelta

from bot.actions import ask_coach
from bot.actions.incoming import Incoming
from bot.actions.noted import note_alone
from bot.actions.speak import coach_of, his_beside, tell
from bot.actions.take_turn import take_turn
from bot.actions.what_now import may_not_come
from bot.storage import conversations, meetings, spoken
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.asked.lost import comes_late
from conversations.asked.practical import asks_to_move, pieces
from conversations.events import Lapsed
from conversations.said.gist import sentences
from conversations.scripts.note import NOTE
from conversations.text import Text
from conversations.told.light import light
from conversations.told.of_the_meeting import asks_another_hour, has_told_her, in_case

# So long what he was asked to pass on is what he means.
_STILL = timedelta(days=7)


def heard(work: Work, client: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether he says no more than that."""
    # The words first: whose they are need not be looked up for every message.
    if not {"heb", "had"} & set(message.text.casefold().split()):
        return False
    trajectory = his_beside(work, client, running)
    if trajectory is None:
        return False
    coach, said = coach_of(work, trajectory), sentences(message.text)
    told = [one for one in said if has_told_her(coach, one, just_asked=True)]
    if not told or not all(one in told or light(one) is not None for one in said):
        return False
    note = running if running is not None and running.script == NOTE.key else None
    held = _waiting(work, client) if note is None else None
    just_asked = held is not None or (note is not None and _is_of_coming(note.state.asked[0].words))
    if not just_asked and not any(has_told_her(coach, one) for one in told):
        return False
    if meetings.coming(work, trajectory.id) is None:
        return False
    if note is not None:
        take_turn(work, note, Lapsed(work.now), gathers=[])
    if held is not None:
        conversations.forget(work, held.id)
    note_alone(work, client, trajectory, message.message_id, message.text)
    tell(work, client, (Text("Good, then {coach} knows.", coach=coach),), trajectory=trajectory)
    return True


def _is_of_coming(words: str) -> bool:
    """Whether it is that he cannot come, comes later or wants another time."""
    is_so = any(comes_late(one) or asks_another_hour(one) or in_case(one) for one in pieces(words))
    return is_so or may_not_come(words) or asks_to_move(words)


def _waiting(work: Work, client: Person) -> Conversation | None:
    """What he was asked not long ago whether it shall be passed on, and waits still."""
    asked = spoken.last_of(work, client.id, ask_coach.ASKED, work.now)
    if asked is None or asked.at is None or work.now - asked.at > _STILL:
        return None
    held = conversations.by_id(work, asked.key.partition(":")[2])
    mine = held is not None and held.person_id == client.id and conversations.is_unsent(held)
    return held if mine else None
