"""A button was pressed. The signature only says that we made it for this person; what it may do is checked here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.actions import (
    erase,
    pause,
    postpone,
    read_back,
    record_meeting,
    send_calendar,
    shift_meetings,
    take_leave,
    try_out,
)
from bot.actions.create_trajectory import hand_over
from bot.actions.speak import locale_of, tell
from bot.actions.start import start_changing, start_moving_in, start_pausing_in
from bot.actions.stop import stop
from bot.actions.take_turn import AtOnce, take_turn
from bot.message import Keyboard
from bot.storage import conversations, invitations, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from bot.texts import render
from conversations.events import Chose, Continued, Resolved, Skipped, WentBack, Why
from conversations.scripts.trial import is_trial
from conversations.states import Asking, Opening, Resting
from conversations.text import Sentence, Text

GONE = Text("This button does nothing any more.")


@dataclass(frozen=True)
class Pressed:
    """What a press came to: a short word for who pressed, in his language; other buttons in the place of these; and
    owners whose keys must go now."""

    remark: str | None = None
    buttons: Keyboard | None = None
    forget: tuple[str, ...] = ()


def press(work: Work, person: Person, action: str, ref: str) -> Pressed:
    """Carry out what the button stands for, if this person may and it still can be."""
    mine = trajectories.of_client(work, person.id)
    locale = locale_of(person, mine[0] if mine else None)
    if action == "e":
        return _erase(work, person, ref, locale)
    doing = _ACTIONS.get(action)
    at_once = doing(work, person, ref) if doing else GONE
    if isinstance(at_once, tuple):
        return Pressed(buttons=at_once)
    return Pressed(render(at_once, locale) if at_once else None)


def _in_conversation(work: Work, person: Person, ref: str, make: Callable[[Work, int, str], object]) -> AtOnce:
    """Feed the conversation the event that `make` makes of the turn and the option in the ref."""
    conversation_id, _, rest = ref.partition(".")
    turn, _, key = rest.partition(".")
    one = _own(work, person, conversation_id)
    if one is None or not turn.isdecimal():
        return GONE
    return take_turn(work, one, make(work, int(turn), key))  # type: ignore[arg-type]


def _own(work: Work, person: Person, conversation_id: str) -> Conversation | None:
    one = conversations.by_id(work, conversation_id)
    return one if one is not None and one.person_id == person.id and not isinstance(one.state, Opening) else None


def _choose(work: Work, person: Person, ref: str) -> AtOnce:
    return _in_conversation(work, person, ref, lambda work, turn, key: Chose(work.now, turn, key))


def _go_on(work: Work, person: Person, ref: str) -> AtOnce:
    return _in_conversation(work, person, ref, lambda work, turn, key: Continued(work.now, turn))


def _skip(work: Work, person: Person, ref: str) -> AtOnce:
    return _in_conversation(work, person, ref, lambda work, turn, key: Skipped(work.now, turn))


def _go_back(work: Work, person: Person, ref: str) -> AtOnce:
    return _in_conversation(work, person, ref, lambda work, turn, key: WentBack(work.now, turn))


def _it_is_an_answer(work: Work, person: Person, ref: str) -> AtOnce:
    return _in_conversation(work, person, ref, lambda work, message, key: Resolved(work.now, message, answer=True))


def _it_is_no_answer(work: Work, person: Person, ref: str) -> AtOnce:
    conversation_id, _, message = ref.partition(".")
    one = _own(work, person, conversation_id)
    if one is not None and message.isdecimal() and _means_stop(one, int(message)):
        if is_trial(one.script):
            return try_out.end_trial(work, one)
        if stop(work, person.id):
            return None
    return _in_conversation(work, person, ref, lambda work, message, key: Resolved(work.now, message, answer=False))


def _means_stop(one: Conversation, message: int) -> bool:
    state = one.state.then if isinstance(one.state, Resting) else one.state
    doubts = state.doubts if isinstance(state, Asking) else ()
    return any(doubt.message == message and doubt.why is Why.STOP for doubt in doubts)


def _offer_later(work: Work, person: Person, ref: str) -> Sentence | None:
    one = _own(work, person, ref.partition(".")[0])
    if one is None or one.state is None:
        return GONE
    postpone.offer_later(work, person, one)
    return None


def _put_off(work: Work, person: Person, ref: str) -> AtOnce:
    conversation_id, _, key = ref.partition(".")
    one = _own(work, person, conversation_id)
    return postpone.put_off(work, one, key) if one is not None else GONE


def _coached(work: Work, person: Person, ref: str) -> Trajectory | None:
    """The trajectory a button names, if this person coaches it."""
    mine = (one for one in trajectories.of_coach(work, person.id) if one.id == ref.partition(".")[0])
    return next(mine, None)


def _held(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = _coached(work, person, ref)
    return record_meeting.record_meeting(work, person, trajectory, ref) if trajectory is not None else GONE


def _move(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = _coached(work, person, ref)
    if trajectory is None or not trajectory.runs:
        return GONE
    start_moving_in(work, person, trajectory, ref.partition(".")[2] or None)
    return None


def _shift(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = _coached(work, person, ref)
    if trajectory is None or not trajectory.runs:
        return GONE
    return shift_meetings.shift_meeting(work, trajectory, ref)


def _leave_there(work: Work, person: Person, ref: str) -> Sentence | None:
    return Text("Good. It stays where it is.") if _coached(work, person, ref) is not None else GONE


def _pause(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = _coached(work, person, ref)
    if trajectory is None or not trajectory.runs:
        return GONE
    start_pausing_in(work, person, trajectory, ref.partition(".")[2])
    return None


def _resume(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = _coached(work, person, ref)
    if trajectory is None or trajectory.stage is not Stage.PAUSED:
        return GONE
    pause.resume_now(work, trajectory)
    return None


def _try_out(work: Work, person: Person, ref: str) -> Sentence | None:
    if ref not in try_out.TO_TRY or not people.is_coach(work, person.id):
        return GONE
    try_out.try_out(work, person, ref)
    return None


def _end_trial(work: Work, person: Person, ref: str) -> Sentence | None:
    one = _own(work, person, ref)
    return try_out.end_trial(work, one) if one is not None and is_trial(one.script) else GONE


def _send_calendar(work: Work, person: Person, ref: str) -> Sentence | None:
    mine = (one for one in trajectories.of_client(work, person.id) if one.id == ref)
    trajectory = _coached(work, person, ref) or next(mine, None)
    if trajectory is None or not trajectory.runs:
        return GONE
    send_calendar.send_calendar(work, person, trajectory)
    return None


def _change_contract(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = _coached(work, person, ref)
    if trajectory is None or not (trajectory.runs or trajectory.stage is Stage.SENT_BACK):
        return GONE
    start_changing(work, person, trajectory)
    return None


def _withdraw_invitation(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = _coached(work, person, ref)
    if trajectory is None or trajectory.stage is not Stage.INVITED:
        return GONE
    invitations.withdraw(work, trajectory.id)
    said = Text("The link for {client} opens nothing any more.", client=trajectory.contract.client)
    tell(work, person, (said,), trajectory=trajectory, buttons=(((Text("Make a new link"), "r", trajectory.id),),))
    return None


def _new_link(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = _coached(work, person, ref)
    if trajectory is None or trajectory.stage is not Stage.INVITED:
        return GONE
    hand_over(work, trajectory)
    return None


def _somebody_else(work: Work, person: Person, ref: str) -> Sentence | None:
    """The link fell into other hands: whoever opened it is let go, and the coach gets a new link."""
    trajectory = _coached(work, person, ref)
    if trajectory is None or trajectory.client_id is None or trajectory.stage in (Stage.INVITED, Stage.STOPPED):
        return GONE
    stop(work, trajectory.client_id)
    trajectories.unset_client(work, trajectory.id)
    hand_over(work, trajectory)
    return None


def _read_earlier(work: Work, person: Person, ref: str) -> Sentence | None:
    if not ref.isdecimal():
        return GONE
    read_back.read_back(work, person, int(ref))
    return None


def _keep_everything(work: Work, person: Person, ref: str) -> Sentence | None:
    if not ref.isdecimal() or not trajectories.of_client(work, person.id):
        return GONE
    erase.keep_everything(work, person, int(ref))
    return Text("Good. Everything stays as it is.")


def _erase(work: Work, person: Person, ref: str, locale: str) -> Pressed:
    forget = erase.erase_client(work, person, int(ref)) if ref.isdecimal() else None
    if forget is None:
        return Pressed(render(Text("That was a while ago; send /vergeetmij once more."), locale))
    return Pressed(forget=forget)


_ACTIONS: Mapping[str, Callable[[Work, Person, str], AtOnce]] = {
    "o": _choose,
    "g": _go_on,
    "s": _skip,
    "b": _go_back,
    "y": _it_is_an_answer,
    "n": _it_is_no_answer,
    "l": _offer_later,
    "w": _put_off,
    "h": _held,
    "m": _move,
    "sh": _shift,
    "ls": _leave_there,
    "pz": _pause,
    "pr": _resume,
    "ca": _send_calendar,
    "tr": _try_out,
    "te": _end_trial,
    "lw": take_leave.withdraw,
    "c": _change_contract,
    "x": _withdraw_invitation,
    "r": _new_link,
    "i": _somebody_else,
    "a": _read_earlier,
    "k": _keep_everything,
}
