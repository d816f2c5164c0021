"""The buttons under a question: an answer, the ways on and back, and whether words were meant as one."""

from collections.abc import Callable

from bot.actions import allowed, ask_coach, below_tap, late_day, postpone
from bot.actions.allowed import CHOSEN_BEFORE, GONE, NotDone, anybody, asked
from bot.actions.answered_buttons import CHOSEN
from bot.actions.call_off import HOW_IT_WENT, how_it_went
from bot.actions.fulfil import AtOnce
from bot.actions.heard.in_need import NOW
from bot.actions.keep_note import choose_afterwards, keep_aside, share_note
from bot.actions.speak import keyboard, locale_of, tell
from bot.actions.stop import stop
from bot.actions.take_turn import take_turn
from bot.actions.tell_directly import pass_on, send_note
from bot.actions.try_out import end_trial
from bot.doors.row import ANSWERED, SETTLED, STAYS, TURNS, About, Row, Rows
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
from conversations.scripts.follow_up import FOLLOW_UP
from conversations.scripts.note import NOTE
from conversations.scripts.note_ways import GOES
from conversations.scripts.trial import is_trial
from conversations.states import Asking, Closed, Doubt, Resting, underneath
from conversations.text import Sentence, Text
from conversations.told.asides import Aside, For

_HIS = NotDone("You kept this for yourself. In /antwoorden you can share it.")


def _choose(work: Work, person: Person, one: Conversation, rest: str) -> AtOnce:
    turn, _, key = rest.partition(".")
    number = allowed.number(turn) if one.script == NOTE.key and key in GOES else None
    above = below_tap.kept_apart(work, person, one, number) if number is not None else one
    told = _chosen(work, person, above, turn, key)
    if above is not one:
        tell(work, person, (below_tap.NOT_THAT,), trajectory=trajectories.readable(work, one.trajectory_id))
    return told


def _chosen(work: Work, person: Person, one: Conversation, turn: str, key: str) -> AtOnce:
    if one.script == NOTE.key and isinstance(one.state, Closed):
        return _choose_for_note(work, person, one, turn, key)
    if turn.isdecimal() and late_day.is_one(work, one, int(turn), key):
        return late_day.chosen(work, person, one, int(turn), key)
    told = script_of(one.script).when_overtaken
    if told is not None and conversations.overtaken(work, one):
        return told
    return _goes_on(work, person, one, turn, lambda number: Chose(work.now, number, key))


def _goes_on(
    work: Work,
    person: Person,
    one: Conversation,
    turn: str,
    make: Callable[[int], Chose | Continued | Skipped | WentBack],
) -> AtOnce:
    """What happens in the conversation is what is made of the turn that the button carries. Who goes on with what he
    had put off lets what he is in wait."""
    number = allowed.number(turn)
    if number is None:
        return GONE
    if isinstance(one.state, Resting):
        _lay_other_aside(work, person, one)
    return take_turn(work, one, make(number))


def _lay_other_aside(work: Work, person: Person, one: Conversation) -> None:
    other = conversations.running(work, person.id)
    told = postpone.lay_aside(work, other) if other is not None and other.id != one.id else None
    if other is not None and told:
        tell(work, person, told, trajectory=trajectories.by_id(work, other.trajectory_id or ""))


def _choose_for_note(work: Work, person: Person, one: Conversation, turn: str, key: str) -> Sentence | None:
    """What hangs under a note counts as long as nothing of it was chosen, whatever came after it; then that stands."""
    note, chosen = one.state.asked[0], Answers(one.state.asked).value("keep")
    if not note.parts:
        return GONE
    if chosen is not None:
        return CHOSEN_BEFORE if key == chosen else _HIS if chosen == "own" else GONE
    return choose_afterwards(work, person, one, int(turn), key) if turn.isdecimal() else GONE


def _happened(event: type[Continued | Skipped | WentBack]) -> Callable[[Work, Person, Conversation, str], AtOnce]:
    """What tells the conversation that this happened at the turn that the button carries."""

    def tell_it(work: Work, person: Person, one: Conversation, turn: str) -> AtOnce:
        return _goes_on(work, person, one, turn.partition(".")[0], lambda number: event(work.now, number))

    return tell_it


def _it_is_an_answer(work: Work, person: Person, one: Conversation, message: str) -> AtOnce:
    """It is; that he cannot come may be so as well, and is not lost with it."""
    meant = _meant(one, message)
    told = _resolved(work, one, message, answer=True)
    if meant is not None and meant.why is Why.AWAY:
        ask_coach.offer(work, person, one, meant.message, Aside(meant.text, For.MOVES, alone=True, asked=False))
    return told


def _it_is_no_answer(work: Work, person: Person, one: Conversation, message: str) -> AtOnce:
    meant = _meant(one, message)
    if meant is not None and meant.why is Why.STOP:
        if is_trial(one.script):
            return end_trial(work, one)
        if stop(work, person.id):
            return None
    told = _resolved(work, one, message, answer=False)
    if meant is not None and meant.why is Why.LATER:
        postpone.put_off_amid(work, one.id, meant.text)
        return None
    if one.trajectory_id is None or meant is None or meant.why not in (Why.NOTICE, Why.AWAY):
        return told
    trajectory = trajectories.by_id(work, one.trajectory_id)
    if meant.why is Why.AWAY:
        pass_on(work, person, trajectory, Part(meant.message, meant.text))
    else:
        keep_aside(work, person, trajectory, meant.message, meant.text)
    return None


def _resolved(work: Work, one: Conversation, message: str, *, answer: bool) -> AtOnce:
    meant = _meant(one, message)
    known = meant.message if meant is not None else MessageRef(message)
    told = take_turn(work, one, Resolved(work.now, known, answer))
    return NotDone.because(told) if meant is None and isinstance(told, Text) else told


def _meant(one: Conversation, message: str) -> Doubt | None:
    """The words in it of which he is asked whether they are an answer, if he still is."""
    state = underneath(one.state)
    doubts = state.doubts if isinstance(state, Asking) else ()
    return next((held for held in doubts if short(held.message) == message), None)


def _share_note(work: Work, person: Person, one: Conversation, rest: str) -> Sentence | None:
    return share_note(work, person, one) if one.script in (NOTE.key, FOLLOW_UP.key) else GONE


def _tell_now(work: Work, person: Person, one: Conversation, rest: str) -> Sentence | None:
    if one.script != NOTE.key or not one.state.asked[0].parts:
        return GONE
    send_note(work, one)
    return None


def _offer_later(work: Work, person: Person, one: Conversation, turn: str) -> None:
    postpone.offer_later(work, person, one)


def _put_off(work: Work, person: Person, one: Conversation, key: str) -> AtOnce:
    return postpone.put_off(work, one, key)


def _put_away(work: Work, person: Person, one: Conversation, turn: str) -> Sentence | None:
    if not script_of(one.script).may_put_away or not isinstance(one.state, Asking) or turn != str(one.state.turn):
        return GONE
    take_turn(work, one, Lapsed(work.now))
    return Text("Good. I leave it.")


def _end_trial(work: Work, person: Person, one: Conversation, rest: str) -> Sentence | None:
    return end_trial(work, one) if is_trial(one.script) else GONE


def _look_back(work: Work, person: Person, ref: str) -> AtOnce:
    """What was tapped is only shown; but how a meeting went can be told anew, at the same place."""
    action, _, rest = ref.partition(".")
    trajectory = allowed.coached(work, person, rest) if action == HOW_IT_WENT else None
    number = allowed.number(rest.split(".")[1]) if trajectory is not None else None
    if trajectory is None or number is None:
        return CHOSEN_BEFORE
    return keyboard((how_it_went(trajectory, number),), locale_of(person))


CONVERSATION: Rows = {
    "o": About(ANSWERED, asked, _choose),
    "g": About(ANSWERED, asked, _happened(Continued)),
    "s": About(ANSWERED, asked, _happened(Skipped)),
    "b": About(ANSWERED, asked, _happened(WentBack)),
    "y": About(SETTLED, asked, _it_is_an_answer),
    "n": About(SETTLED, asked, _it_is_no_answer),
    "l": About(STAYS, asked, _offer_later, once=True),
    "w": About(ANSWERED, asked, _put_off),
    "q": About(ANSWERED, asked, _put_away),
    "te": About(STAYS, asked, _end_trial),
    "ns": About((1, {"beside": SETTLED, "*": TURNS}), asked, _share_note),
    NOW: About(SETTLED, asked, _tell_now),
    CHOSEN: Row(STAYS, anybody, _look_back),
}
