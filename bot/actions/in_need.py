"""A client says in so many words that he does not want to live: he hears at once whom he can call, whatever was asked.

What he wrote is kept, for him alone; his coach reads it when he taps so, and not otherwise. What was asked rests.
"""

from bot.actions import tell_directly
from bot.actions.keep_note import note_alone
from bot.actions.speak import Taps, as_client, tell
from bot.actions.take_turn import take_turn
from bot.storage import people, spoken, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import NOT_AGREED, Trajectory
from bot.storage.work import Work
from conversations.distress import CALL, in_distress
from conversations.events import Lapsed
from conversations.references import MessageRef
from conversations.scripts import script_of
from conversations.text import Piece, Text

NOW = "nn"
"""What a button does that lets his coach read it now."""


def is_in_need(work: Work, person: Person, running: Conversation | None, words: str, message_id: MessageRef) -> bool:
    """Whether these words are such; then he has been told."""
    if not in_distress(words):
        return False
    here = trajectories.by_id(work, running.trajectory_id) if running and running.trajectory_id else None
    if here is None or here.client_id != person.id:
        here = as_client(work, person)
    said = spoken.last_said(work, person.id, work.now)
    # What he was asked for to be told to his coach goes to her, and he hears the same there.
    if here is None or (said is not None and said.key.startswith(f"{tell_directly.ASKED}:")):
        return False
    if running is not None and script_of(running.script).from_lines:
        take_turn(work, running, Lapsed(work.now), gathers=[])
    _tell(work, person, here, message_id, words)
    return True


def _tell(work: Work, client: Person, trajectory: Trajectory, message_id: MessageRef, words: str) -> None:
    coach = people.coach_name(work, trajectory.coach_id)
    heavy = Text("What you write is heavy, {client}. Good that you say it.", client=trajectory.contract.client)
    if trajectory.stage in NOT_AGREED:
        # So far nothing is kept, and the name is not known to be his.
        tell(work, client, (Text("What you write is heavy. Good that you say it."), CALL), trajectory=trajectory)
        return
    note = note_alone(work, client, trajectory, message_id, words)
    pieces: list[Piece] = [heavy, CALL]
    buttons: Taps = ()
    if tell_directly.can_be_reached(work, trajectory):
        rests = Text(
            "What I asked can wait. What you wrote stays with you, unless you want {coach} to read it now.", coach=coach
        )
        pieces.append(rests)
        buttons = (((Text("Tell {coach} now", coach=coach), NOW, note.id),),)
    tell(work, client, pieces, trajectory=trajectory, buttons=buttons)
