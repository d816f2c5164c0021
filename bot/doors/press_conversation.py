"""The buttons under a question: an answer, the ways on and back, and whether words were meant as one."""

from collections.abc import Callable

from bot.actions import allowed, postpone
from bot.actions.allowed import CHOSEN_BEFORE, GONE, NotDone
from bot.actions.answered_buttons import CHOSEN
from bot.actions.call_off import HOW_IT_WENT, how_it_went
from bot.actions.fulfil import AtOnce
from bot.actions.in_need import NOW
from bot.actions.keep_note import choose_afterwards, keep_aside, share_note
from bot.actions.speak import keyboard, locale_of, tell
from bot.actions.stop import stop
from bot.actions.take_turn import take_turn
from bot.actions.tell_directly import pass_on, send_note
from bot.actions.try_out import end_trial
from bot.doors.row import ANSWERED, SETTLED, STAYS, TURNS, Row, Rows
from bot.references import short
from bot.storage import conversations, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.effects import Part
from conversations.events import Chose, Continued, Lapsed, Resolved, Skipped, WentBack, Why
from conversations.references import MessageRef
from conversations.script import Answers
from conversations.scripts import script_of
from conversations.scripts.note import NOTE
from conversations.scripts.trial import is_trial
from conversations.states import Asking, Closed, Doubt, Opening, Resting, underneath
from conversations.text import Sentence, Text

_HIS = NotDone("You kept this for yourself. In /antwoorden you can share it.")


def _in_conversation(work: Work, person: Person, ref: str, make: Callable[[Work, int, str], object]) -> AtOnce:
    """Feed the conversation the event that `make` makes of the turn and the option in the ref."""
    conversation_id, _, rest = ref.partition(".")
    turn, _, key = rest.partition(".")
    one = _own(work, person, conversation_id)
    if one is None or not turn.isdecimal():
        return GONE
    if isinstance(one.state, Resting):
        _lay_other_aside(work, person, one)
    return take_turn(work, one, make(work, int(turn), key))  # type: ignore[arg-type]


def _lay_other_aside(work: Work, person: Person, one: Conversation) -> None:
    """Who goes on with what he had put off lets what he is in wait."""
    other = conversations.running(work, person.id)
    told = postpone.lay_aside(work, person, other) if other is not None and other.id != one.id else None
    if other is not None and told:
        tell(work, person, told, trajectory=trajectories.by_id(work, other.trajectory_id or ""))


def _own(work: Work, person: Person, conversation_id: str) -> Conversation | None:
    one = conversations.by_id(work, conversation_id)
    return one if one is not None and one.person_id == person.id and not isinstance(one.state, Opening) else None


def _choose(work: Work, person: Person, ref: str) -> AtOnce:
    conversation_id, _, rest = ref.partition(".")
    one = _own(work, person, conversation_id)
    if one is not None and one.script == NOTE.key and isinstance(one.state, Closed):
        return _choose_for_note(work, person, one, rest)
    told = script_of(one.script).when_overtaken if one is not None else None
    if one is not None and told is not None and conversations.overtaken(work, one):
        return told
    return _in_conversation(work, person, ref, lambda work, turn, key: Chose(work.now, turn, key))


def _choose_for_note(work: Work, person: Person, one: Conversation, ref: str) -> Sentence | None:
    """What hangs under a note counts as long as nothing of it was chosen, whatever came after it; then that stands."""
    turn, _, key = ref.partition(".")
    note, chosen = one.state.asked[0], Answers(one.state.asked).value("keep")
    if not note.parts:
        return GONE
    if chosen is not None:
        return CHOSEN_BEFORE if key == chosen else _HIS if chosen == "own" else GONE
    return choose_afterwards(work, person, one, int(turn), key) if turn.isdecimal() else GONE


def _go_on(work: Work, person: Person, ref: str) -> AtOnce:
    return _in_conversation(work, person, ref, lambda work, turn, key: Continued(work.now, turn))


def _skip(work: Work, person: Person, ref: str) -> AtOnce:
    return _in_conversation(work, person, ref, lambda work, turn, key: Skipped(work.now, turn))


def _go_back(work: Work, person: Person, ref: str) -> AtOnce:
    return _in_conversation(work, person, ref, lambda work, turn, key: WentBack(work.now, turn))


def _it_is_an_answer(work: Work, person: Person, ref: str) -> AtOnce:
    return _resolved(work, person, ref, answer=True)


def _it_is_no_answer(work: Work, person: Person, ref: str) -> AtOnce:
    one, meant = _meant(work, person, ref)
    if one is not None and meant is not None and meant.why is Why.STOP:
        if is_trial(one.script):
            return end_trial(work, one)
        if stop(work, person.id):
            return None
    told = _resolved(work, person, ref, answer=False)
    if one is not None and meant is not None and meant.why is Why.LATER:
        postpone.put_off_amid(work, one.id, meant.text)
        return None
    if one is None or one.trajectory_id is None or meant is None or meant.why not in (Why.NOTICE, Why.AWAY):
        return told
    trajectory = trajectories.by_id(work, one.trajectory_id)
    if meant.why is Why.AWAY:
        pass_on(work, person, trajectory, Part(meant.message, meant.text))
    else:
        keep_aside(work, person, trajectory, meant.message, meant.text)
    return None


def _resolved(work: Work, person: Person, ref: str, *, answer: bool) -> AtOnce:
    one, meant = _meant(work, person, ref)
    if one is None:
        return GONE
    message = meant.message if meant is not None else MessageRef(ref.partition(".")[2])
    told = take_turn(work, one, Resolved(work.now, message, answer))
    return NotDone.because(told) if meant is None and isinstance(told, Text) else told


def _meant(work: Work, person: Person, ref: str) -> tuple[Conversation | None, Doubt | None]:
    """His conversation, and the words in it of which he is asked whether they are an answer, if he still is."""
    conversation_id, _, message = ref.partition(".")
    one = _own(work, person, conversation_id)
    state = underneath(one.state) if one is not None else None
    doubts = state.doubts if isinstance(state, Asking) else ()
    return one, next((held for held in doubts if short(held.message) == message), None)


def _share_note(work: Work, person: Person, ref: str) -> Sentence | None:
    one = _own(work, person, ref)
    return share_note(work, person, one) if one is not None and one.script == NOTE.key else GONE


def _tell_now(work: Work, person: Person, ref: str) -> Sentence | None:
    one = _own(work, person, ref)
    if one is None or one.script != NOTE.key or not one.state.asked[0].parts:
        return GONE
    send_note(work, one)
    return None


def _offer_later(work: Work, person: Person, ref: str) -> Sentence | None:
    one = _own(work, person, ref.partition(".")[0])
    if one is None:
        return GONE
    postpone.offer_later(work, person, one)
    return None


def _put_off(work: Work, person: Person, ref: str) -> AtOnce:
    conversation_id, _, key = ref.partition(".")
    one = _own(work, person, conversation_id)
    return postpone.put_off(work, one, key) if one is not None else GONE


def _put_away(work: Work, person: Person, ref: str) -> Sentence | None:
    conversation_id, _, turn = ref.partition(".")
    one = _own(work, person, conversation_id)
    if one is None or not script_of(one.script).may_put_away or not isinstance(one.state, Asking):
        return GONE
    if turn != str(one.state.turn):
        return GONE
    take_turn(work, one, Lapsed(work.now))
    return Text("Good. I leave it.")


def _end_trial(work: Work, person: Person, ref: str) -> Sentence | None:
    one = _own(work, person, ref)
    return end_trial(work, one) if one is not None and is_trial(one.script) else GONE


def _look_back(work: Work, person: Person, ref: str) -> AtOnce:
    """What was tapped is only shown; but how a meeting went can be told anew, at the same place."""
    action, _, rest = ref.partition(".")
    trajectory = allowed.coached(work, person, rest) if action == HOW_IT_WENT else None
    number = allowed.number(rest.split(".")[1]) if trajectory is not None else None
    if trajectory is None or number is None:
        return CHOSEN_BEFORE
    return keyboard((how_it_went(trajectory, number),), locale_of(person))


CONVERSATION: Rows = {
    "o": Row(ANSWERED, _choose),
    "g": Row(ANSWERED, _go_on),
    "s": Row(ANSWERED, _skip),
    "b": Row(ANSWERED, _go_back),
    "y": Row(SETTLED, _it_is_an_answer),
    "n": Row(SETTLED, _it_is_no_answer),
    "l": Row(STAYS, _offer_later, once=True),
    "w": Row(ANSWERED, _put_off),
    "q": Row(ANSWERED, _put_away),
    "te": Row(STAYS, _end_trial),
    "ns": Row(TURNS, _share_note),
    NOW: Row(SETTLED, _tell_now),
    CHOSEN: Row(STAYS, _look_back),
}
