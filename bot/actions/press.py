"""A button was pressed. The signature only says that we made it for this person; what it may do is checked here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.actions import coach_questions, erase, postpone, read_back, record_meeting, show_card, steer, word_goal
from bot.actions.create_trajectory import hand_over
from bot.actions.speak import locale_of, tell
from bot.actions.start import start, start_changing, start_coach_question, start_if_free, start_moving_in
from bot.actions.stop import stop
from bot.actions.take_turn import take_turn
from bot.storage import conversations, invitations, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from bot.texts import render
from conversations.events import Chose, Continued, Lapsed, Resolved, Skipped, WentBack, Why
from conversations.questions import Dial, Style
from conversations.scripts import SCRIPTS
from conversations.states import Asking, Opening, Resting
from conversations.text import Sentence, Text

_NOBODY_THERE = (Stage.INVITED, Stage.STOPPED, Stage.ENDED)
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


def _put_away(work: Work, person: Person, ref: str) -> Sentence | None:
    conversation_id, _, turn = ref.partition(".")
    one = _own(work, person, conversation_id)
    if one is None or not SCRIPTS[one.script].may_put_away or not isinstance(one.state, Asking):
        return GONE
    if turn != str(one.state.turn):
        return GONE
    take_turn(work, one, Lapsed(work.now))
    return Text("Good. I leave it.")


def _coached(work: Work, person: Person, ref: str) -> Trajectory | None:
    """The trajectory a button names, if this person coaches it."""
    mine = (one for one in trajectories.of_coach(work, person.id) if one.id == ref.partition(".")[0])
    return next(mine, None)


def _followed(work: Work, person: Person, ref: str) -> Trajectory | None:
    """The trajectory a button names, if this person is the client in it."""
    mine = (one for one in trajectories.of_client(work, person.id) if one.id == ref.partition(".")[0])
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


def _turn_dial(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = _coached(work, person, ref) or _followed(work, person, ref)
    dial = ref.partition(".")[2]
    if trajectory is None or trajectory.stage is not Stage.ACTIVE or dial not in list(Dial):
        return GONE
    steer.turn_dial(work, person, trajectory, Dial(dial))
    return None


def _set_style(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory, style = _coached(work, person, ref), ref.partition(".")[2]
    if trajectory is None or trajectory.stage is not Stage.ACTIVE or style not in list(Style):
        return GONE
    steer.set_style(work, person, trajectory, Style(style))
    return None


def _change_contract(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = _coached(work, person, ref)
    if trajectory is None or trajectory.stage not in (Stage.SENT_BACK, Stage.ACTIVE):
        return GONE
    start_changing(work, person, trajectory)
    return None


def _card(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = _coached(work, person, ref)
    if trajectory is None or not show_card.carry_out(work, person, trajectory, ref.partition(".")[2]):
        return GONE
    return None


def _coach_question(work: Work, person: Person, ref: str) -> Sentence | None:
    doing, _, about = ref.partition(".")
    if not people.is_coach(work, person.id):
        return GONE
    if doing == "drop":
        return None if coach_questions.take_away(work, person, about) else GONE
    trajectory = _coached(work, person, about)
    if about and trajectory is None:
        return GONE
    start_coach_question(work, person, trajectory)
    return None


def _agree_on_goal(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = _coached(work, person, ref)
    return word_goal.agree(work, trajectory, ref.partition(".")[2]) if trajectory is not None else GONE


def _offer_goal(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = _coached(work, person, ref)
    if trajectory is None or trajectory.stage is not Stage.ACTIVE:
        return GONE
    word_goal.offer_for(work, person, trajectory)
    return None


def _wonder(work: Work, person: Person, ref: str) -> Sentence | None:
    trajectory = _coached(work, person, ref)
    if trajectory is None or trajectory.stage is not Stage.ACTIVE:
        return GONE
    start(work, "wonder", person, trajectory_id=trajectory.id)
    return None


def _word_goal(work: Work, person: Person, ref: str) -> Sentence | None:
    return _begin(work, person, ref, "goal")


def _plan_own_questions(work: Work, person: Person, ref: str) -> Sentence | None:
    return _begin(work, person, ref, "own_plan")


def _begin(work: Work, person: Person, ref: str, script: str) -> Sentence | None:
    """What a client begins himself, in a trajectory of his that runs."""
    mine = (one for one in trajectories.of_client(work, person.id) if (one.id, one.stage) == (ref, Stage.ACTIVE))
    trajectory = next(mine, None)
    return start_if_free(work, script, person, trajectory) if trajectory is not None else GONE


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
    if trajectory is None or trajectory.client_id is None or trajectory.stage in _NOBODY_THERE:
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


_ACTIONS: Mapping[str, Callable[[Work, Person, str], Sentence | None]] = {
    "o": _choose,
    "g": _go_on,
    "s": _skip,
    "b": _go_back,
    "y": _it_is_an_answer,
    "n": _it_is_no_answer,
    "l": _offer_later,
    "w": _put_off,
    "q": _put_away,
    "h": _held,
    "m": _move,
    "c": _change_contract,
    "t": _card,
    "u": _coach_question,
    "x": _withdraw_invitation,
    "r": _new_link,
    "i": _somebody_else,
    "a": _read_earlier,
    "k": _keep_everything,
    "gw": _word_goal,
    "ga": _agree_on_goal,
    "go": _offer_goal,
    "hy": _wonder,
    "oq": _plan_own_questions,
    "sd": _turn_dial,
    "ss": _set_style,
}
