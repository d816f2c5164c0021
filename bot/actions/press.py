"""A button was pressed. The signature only says that we made it for this person; what it may do is checked here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.actions import erase, postpone, read_back, read_digest, record_meeting, show_course
from bot.actions.create_trajectory import hand_over
from bot.actions.speak import locale_of, tell
from bot.actions.start import start_changing, start_moving_in
from bot.actions.stop import stop
from bot.actions.take_turn import take_turn
from bot.storage import conversations, invitations, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from bot.texts import render
from conversations.events import Chose, Continued, Resolved, Skipped, WentBack, Why
from conversations.states import Asking, Opening, Resting
from conversations.text import Sentence, Text

GONE = Text("This button does nothing any more.")


@dataclass(frozen=True)
class Pressed:
    """What a press came to: a short word for who pressed, in his language, and owners whose keys must go now."""

    remark: str | None = None
    forget: tuple[str, ...] = ()


def press(work: Work, person: Person, action: str, ref: str) -> Pressed:
    """Carry out what the button stands for, if this person may and it still can be."""
    mine = trajectories.of_client(work, person.id)
    locale = locale_of(person, mine[0] if mine else None)
    if action == "e":
        return _erase(work, person, ref, locale)
    doing = _ACTIONS.get(action)
    remark = doing(work, person, ref) if doing else GONE
    return Pressed(render(remark, locale) if remark else None)


def _in_conversation(work: Work, person: Person, ref: str, make: Callable[[Work, int, str], object]) -> Sentence | None:
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


def _choose(work: Work, person: Person, ref: str) -> Sentence | None:
    return _in_conversation(work, person, ref, lambda work, turn, key: Chose(work.now, turn, key))


def _go_on(work: Work, person: Person, ref: str) -> Sentence | None:
    return _in_conversation(work, person, ref, lambda work, turn, key: Continued(work.now, turn))


def _skip(work: Work, person: Person, ref: str) -> Sentence | None:
    return _in_conversation(work, person, ref, lambda work, turn, key: Skipped(work.now, turn))


def _go_back(work: Work, person: Person, ref: str) -> Sentence | None:
    return _in_conversation(work, person, ref, lambda work, turn, key: WentBack(work.now, turn))


def _it_is_an_answer(work: Work, person: Person, ref: str) -> Sentence | None:
    return _in_conversation(work, person, ref, lambda work, message, key: Resolved(work.now, message, answer=True))


def _it_is_no_answer(work: Work, person: Person, ref: str) -> Sentence | None:
    conversation_id, _, message = ref.partition(".")
    one = _own(work, person, conversation_id)
    if one is not None and message.isdecimal() and _means_stop(one, int(message)) and stop(work, person.id):
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


def _put_off(work: Work, person: Person, ref: str) -> Sentence | None:
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
    if trajectory is None or trajectory.stage is not Stage.ACTIVE:
        return GONE
    start_moving_in(work, person, trajectory, ref.partition(".")[2] or None)
    return None


def _change_contract(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = _coached(work, person, ref)
    if trajectory is None or trajectory.stage not in (Stage.SENT_BACK, Stage.ACTIVE):
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


def _read_digest(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory, numbers = _coached(work, person, ref), _numbers(ref)
    if trajectory is None or len(numbers) != 2:
        return GONE
    return None if read_digest.open_digest(work, person, trajectory, *numbers) else GONE


def _digest_as_pdf(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory, numbers = _coached(work, person, ref), _numbers(ref)
    if trajectory is None:
        return GONE
    return None if read_digest.send_paper(work, person, trajectory, *numbers) else GONE


def _show_course(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory, numbers = _coached(work, person, ref), _numbers(ref)
    if trajectory is None:
        return GONE
    return None if show_course.show_course(work, person, trajectory, *numbers[:1]) else GONE


def _course_as_pdf(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = _coached(work, person, ref)
    if trajectory is None:
        return GONE
    show_course.send_course(work, person, trajectory)
    return None


def _numbers(ref: str) -> tuple[int, ...]:
    """The numbers that come after the id in a ref."""
    return tuple(int(part) for part in ref.split(".")[1:] if part.isdecimal())


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


_ACTIONS: Mapping[str, Callable[[Work, Person, str], Sentence | None]] = {
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
    "c": _change_contract,
    "x": _withdraw_invitation,
    "r": _new_link,
    "i": _somebody_else,
    "a": _read_earlier,
    "k": _keep_everything,
    "ov": _read_digest,
    "of": _digest_as_pdf,
    "vl": _show_course,
    "vf": _course_as_pdf,
}
