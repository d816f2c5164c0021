"""A client's words that answer nothing: they are kept at once, for him alone, and he can let his coach read them."""

from datetime import timedelta

from bot.actions.speak import locale_of, tell
from bot.actions.take_turn import take_turn
from bot.storage import conversations, noting, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.spoken import LastSaid
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from bot.texts import render
from conversations.assent import LEAVE_IT
from conversations.effects import Part
from conversations.events import Due
from conversations.matching import normal
from conversations.references import MessageRef
from conversations.states import Asked, Closed, Opening, Outcome, Status
from conversations.text import Text

ASKED = "note"
"""With what the key begins of the question what his note is."""
_NOTE = Text("Your note")
_KEPT_ASIDE = Text("I keep what you wrote with it as a note, for you alone.")
# What is written later than this is not what he was asked for then.
_STANDS = timedelta(hours=1)
_NOT_HIS = Text("You passed this on; these are not your own words, as far as I can see.")


def ask(work: Work, client: Person, trajectory: Trajectory) -> None:
    """What he writes next is a note, beside the question that is open."""
    said = Text("Write your note. I keep the next thing you write, for you alone; my question waits meanwhile.")
    tell(work, client, (said,), trajectory=trajectory, key=f"{ASKED}:{new_id()}")


def taken_up(work: Work, client: Person, asked: LastSaid, words: str, message_id: MessageRef) -> bool:
    """Whether these words are what he was asked for; then they are kept, or he has left it."""
    mine = trajectories.running_of_client(work, client.id)
    here = next((one for one in mine if one.id == asked.trajectory_id), None)
    if here is None or asked.at is None or work.now - asked.at > _STANDS:
        return False
    if normal(words) in LEAVE_IT:
        tell(work, client, (Text("Good. I leave it."),), trajectory=here)
    else:
        keep_aside(work, client, here, message_id, words, told=Text("Kept, for you alone."))
    return True


def keep_aside(
    work: Work,
    client: Person,
    trajectory: Trajectory,
    message_id: MessageRef,
    words: str,
    told: Text = _KEPT_ASIDE,
) -> None:
    """Keep words as a note for the client alone, beside whatever is open; he can let the coach read them."""
    one, note = _noted(work, client, trajectory.id, message_id, words)
    conversations.save(work, one, Closed((note,), Outcome.KEPT))
    label = Text("For {coach}", coach=people.coach_name(work, trajectory.coach_id))
    share = ((label, "ns", one.id),)
    tell(work, client, (told,), trajectory=trajectory, buttons=(share,) if trajectory.runs else ())


def keep_note(
    work: Work, person: Person, trajectory_id: str, message_id: MessageRef, words: str, *, passed_on: bool = False
) -> None:
    """Keep the words at once, for the client alone, and ask what to do with them; what he passed on is told from his
    own."""
    one, _ = _noted(work, person, trajectory_id, message_id, words, passed_on=passed_on)
    take_turn(work, one, Due(work.now), [_NOT_HIS] if passed_on else None)


def _noted(
    work: Work, client: Person, trajectory_id: str, message_id: MessageRef, words: str, *, passed_on: bool = False
) -> tuple[Conversation, Asked]:
    note = Asked(1, "note", parts=(Part(message_id, words, passed_on),), status=Status.ANSWERED)
    one = conversations.start(work, "note", client.id, trajectory_id, None, Opening((note,)))
    question = render(_NOTE, locale_of(client, trajectories.by_id(work, trajectory_id)))
    noting.ask(work, one, 1, step="note", about=None, line=None, question=question, private=True)
    noting.keep(work, one, 1, 1, texts=(words,), value=None, chosen=None, complete=True, passed_on=(0,) * passed_on)
    conversations.hear(work, one, message_id)
    return one, note
