"""A client says in so many words that he does not want to live, or is not safe at home: he hears at once whom he can
call, whatever was asked.

What he wrote is kept, for him alone; his coach reads it when he taps so, and not otherwise. What was asked rests.
"""

from datetime import timedelta

from bot.actions import ask_what_to_tell, tell_directly
from bot.actions.incoming import Incoming
from bot.actions.noted import note_alone
from bot.actions.speak import Taps, as_client, tell
from bot.actions.take_turn import take_turn
from bot.references import short
from bot.storage import outbox, people, spoken, trajectories
from bot.storage.conversations import Conversation
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.outbox import ToSay
from bot.storage.people import Person
from bot.storage.trajectories import NOT_AGREED, Trajectory
from bot.storage.work import Work
from conversations.asked.hers_to_know import asks_of_the_coach
from conversations.asked.lost import cannot_come
from conversations.events import Lapsed
from conversations.references import MessageRef
from conversations.scripts import script_of
from conversations.text import Piece, Text
from conversations.told.distress import CALL_HOME, call_for
from conversations.told.light import light

NEED = "need"
"""With what the key begins of what is said to who is in need, and to what he writes on."""
# What he writes within this time goes on from it.
_GOES_ON = timedelta(hours=12)
# Within this time he has just heard that.
_JUST_NOW = timedelta(minutes=10)
NOW = "nn"
"""What a button does that lets his coach read it now."""


def is_in_need(work: Work, person: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether these words are such; then he has been told."""
    call = call_for(message.text)
    if call is None:
        return False
    here = trajectories.by_id(work, running.trajectory_id) if running and running.trajectory_id else None
    if here is None or here.client_id != person.id:
        here = as_client(work, person)
    said = spoken.last_said(work, person.id, work.now)
    # What he was asked for to be told to his coach goes to her, and he hears the same there.
    if here is None or (said is not None and said.key.startswith(f"{ask_what_to_tell.ASKED}:")):
        return False
    if running is not None and script_of(running.script).from_lines:
        take_turn(work, running, Lapsed(work.now, in_need=True), gathers=[])
    _tell(work, person, here, message.message_id, message.text, call)
    return True


def goes_on(work: Work, person: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether these words go on from what he wrote in need, while nothing is asked: they stay with him too, and
    he hears that, not with every line; what his coach is to know at once is for her."""
    if running is not None:
        return False
    words, sent_at, message_id = message.text, message.sent_at, message.message_id
    said = spoken.last_said(work, person.id, sent_at)
    about, _, rest = said.key.partition(":") if said is not None else ("", "", "")
    here = trajectories.readable(work, said.trajectory_id) if said is not None else None
    if said is None or about != NEED or said.at is None or sent_at - said.at > _GOES_ON:
        return False
    if here is None or not here.runs or light(words) or cannot_come(words) or asks_of_the_coach(words):
        return False
    note = note_alone(work, person, here, message_id, words)
    if rest.startswith(_AGAIN) and sent_at - said.at < _JUST_NOW:
        key = f"receipt:{note.id}:{short(message_id)}"
        outbox.put(work, ToSay(key, DeliveryKind.RECEIPT, message_id, person))
        return True
    thanks = Text("Thank you for telling on, {client}. This too stays with you.", client=here.contract.client)
    at_home = f":{_HOME}:" in said.key
    there = (
        Text("At Veilig Thuis somebody listens now: 0800-2000.")
        if at_home
        else Text("At 113 somebody listens now: 0800-0113.")
    )
    label = Text("Tell {coach} now", coach=people.coach_name(work, here.coach_id))
    buttons: Taps = (((label, NOW, note.id),),) if tell_directly.can_be_reached(work, here) else ()
    key = f"{NEED}:{_AGAIN}:{_HOME}:{note.id}" if at_home else f"{NEED}:{_AGAIN}:{note.id}"
    tell(work, person, (thanks, there), trajectory=here, buttons=buttons, key=key)
    return True


_AGAIN, _HOME = "on", "home"


def _tell(work: Work, client: Person, trajectory: Trajectory, message_id: MessageRef, words: str, call: Text) -> None:
    coach = people.coach_name(work, trajectory.coach_id)
    heavy = Text("What you write is heavy, {client}. Good that you say it.", client=trajectory.contract.client)
    if trajectory.stage in NOT_AGREED:
        # So far nothing is kept, and the name is not known to be his.
        tell(work, client, (Text("What you write is heavy. Good that you say it."), call), trajectory=trajectory)
        return
    note = note_alone(work, client, trajectory, message_id, words)
    key = f"{NEED}:{_HOME}:{note.id}" if call is CALL_HOME else f"{NEED}:{note.id}"
    pieces: list[Piece] = [heavy, call]
    buttons: Taps = ()
    if tell_directly.can_be_reached(work, trajectory):
        rests = Text(
            "What I asked can wait. What you wrote stays with you, unless you want {coach} to read it now.", coach=coach
        )
        pieces.append(rests)
        buttons = (((Text("Tell {coach} now", coach=coach), NOW, note.id),),)
    tell(work, client, pieces, trajectory=trajectory, buttons=buttons, key=key)
