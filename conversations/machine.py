"""The machine: `advance(state, event, script, situation) -> Turn`. Everything that moves a conversation is here.

The rules, in the order of a conversation's life:

 1. A conversation opens when it falls due. It always asks the first step of its script that applies and has no answer
    yet; when there is none, it is finished. What is known beforehand is not asked.
 2. One question is open at a time. Every asking of a question is a *turn* and gets the next number, so a button, a
    reply or a timer tells which asking it belongs to.
 3. Patience is counted from the moment the first question arrives, not from when it is sent: one reminder, if the
    script and the dial remind and nothing was said; closed after seven days without a word. From the first word on, it
    closes at the sooner of ten days after arrival and 48 hours after the last word; never later than the moment it
    stops being useful. When that moment moves, what is open stays so until then. What cannot be put off (a contract, a
    note) waits as long as it takes. If the first question cannot be brought, the conversation is over before it began.
 4. Words to the open question are kept at once. The answer is complete after a silence, or on *Verder*; an option, a
    number or a date, tapped or typed, is complete by itself. Only then is it marked as stored and the next one asked.
    *Verder* or *Overslaan* with nothing said passes the question by, if it can be missed.
 5. Words that the question cannot take are answered with one sentence, and it stays. Where there are buttons, they are
    kept beside it, or with the answer they go on with; a label that is typed, in part or by its place, is a tap.
    What may have been meant hangs under that sentence, and tapped it is the answer.
    Who holds against a question that it is asked is told that he is right, and nothing more is asked.
    Nothing changes anything when the month of a calendar is turned: the question stays, with other days under it.
 6. Words that may not be an answer are held, and the person is asked. If they are, they go to the question that was
    open when they were said; if not, they are let go. What he leaves unsaid counts as an answer at the end, except a
    "stop", words of somebody else, and what only asked what to do where he answered too: those are let go.
 7. A reply to an earlier question goes to that question, an edit to the answer it belongs to; words that he was asked
    for in its place, to the whole of it. Each makes a new version beside the old one, also after the end;
    then only words and numbers, for what was chosen has had its consequences.
    What he says was for the question before goes there, and the one it was taken for is asked again.
    What came in after the end is told of, for the other may have read it without.
    The open question stays open, unless the path, as the answers are now, no longer comes to it. The same words again
    are no change; an edit of words that were replaced changes nothing, and the person is told.
 8. Going back opens the question before this one on the path, with the answer he gave. Words already said to this one
    are its answer. What he writes now takes the place of the earlier answer; going on leaves it as it was. Afterwards
    rule 1 holds again. A question the path never came back to is passed by.
 9. Put off, the same question comes again at the chosen moment, and patience is counted from there. Words and taps
    that come sooner are simply taken; as long as they do not answer the question, it rests on.
10. A button of an earlier asking has no effect. Who presses it is told, and if it was not the one just before, is
    shown the question of now, unless he is in the middle of answering it.
    Who asks for it gets the open question again, as a new asking.
11. Broken off, by silence, by another conversation or by "stop", it keeps what is there, as it is; along a line that
    needs no word, for what he wrote has its mark. Only what the person lets go of himself is forgotten.
12. The questions of most conversations are those of one line (`lines.py`), which is chosen when the first is asked and
    then stays, through going back, edits and a dial that moves. Before there is a word of an answer, another line can
    be had in its place, as a new turn: by a button in the middle of the dial, typed at any setting.
13. A timer or a delivery that comes for what has moved on is ignored. Anything else that cannot happen raises
    `UnexpectedEvent`, and nothing has changed.

What each rule does to a question is in `answering.py`, to where the walk is in `moves.py`, to words in `hearing.py` and
`hearing_anew.py`, to the timers in `patience.py`.
"""

from conversations import answering, belonging, hearing, hearing_anew, moves
from conversations import patience as wait
from conversations.asking import Walk
from conversations.changed import replace
from conversations.effects import Ask, Receipt, Remark, Remind, Reshow, Say, Skip
from conversations.events import (
    Belongs,
    Chose,
    Continued,
    Delivered,
    Doubted,
    Due,
    Edited,
    Event,
    Extended,
    Lapsed,
    NotDelivered,
    PutOff,
    Recalled,
    Reminded,
    Resolved,
    Rewritten,
    Said,
    Skipped,
    Stopped,
    WentBack,
    WentQuiet,
)
from conversations.hearing_anew import DONE_ALREADY
from conversations.inputs import Calendar, Refused, Typed
from conversations.moves import (
    ask,
    ask_instead,
    break_off,
    close,
    complete,
    having,
    is_being_answered,
    next_question,
)
from conversations.offers import is_offer, value_of
from conversations.reminding import reminder
from conversations.script import Script, option
from conversations.situation import Situation
from conversations.states import (
    Asking,
    Closed,
    Opening,
    Outcome,
    Resting,
    State,
    Turn,
    UnexpectedEvent,
    Waiting,
)
from conversations.text import Text

_NEEDED = Text("I do need an answer to this one to go on.")
_OVER = Text("This conversation is over. What you wrote is kept.")
_PASSED = Text("That question has passed. What you still want to say of it, just write here.")


def advance(state: State, event: Event, script: Script, situation: Situation) -> Turn:
    """One event further. Pure: the same arguments give the same turn.

    Raises `UnexpectedEvent` for what cannot happen in this state.
    """
    walk = Walk.of(script, state.asked, situation)
    match state, event:
        case Opening(), Due():
            return next_question(Asking(state.asked, turn=0, current=0), walk)
        case Opening(), Stopped():
            return close(state.asked, Outcome.STOPPED)
        case Opening(), Lapsed():
            return close(state.asked, Outcome.NOT_ASKED)
        case Asking(), _:
            return _while_asking(state, event, walk)
        case Resting(), _:
            return _while_resting(state, event, walk)
        case Closed(), _:
            return _when_closed(state, event, walk)
    raise _unexpected(event, state)


def _while_asking(state: Asking, event: Event, walk: Walk) -> Turn:
    match event:
        case Delivered():
            first = state.invited is None and event.turn == state.turn
            return Turn(wait.invited(state, event.at, walk) if first else state)
        case NotDelivered():
            first = state.invited is None and state.begun is None and event.turn == state.turn
            return close(state.asked, Outcome.NOT_ASKED) if first else Turn(state)
        case Recalled():
            return ask(state, state.current, walk)
        case Reminded():
            return _remind(state, event, walk)
        case Said() if moves.is_held_against_it(event, state, walk):
            return moves.end_with_apology(state, walk)
        case Said():
            return (hearing.hear if event.to in (None, *state.open.turns) else hearing_anew.add)(state, event, walk)
        case Edited():
            return hearing_anew.edit(state, event, walk)
        case Rewritten():
            return hearing_anew.rewrite(state, event, walk)
        case Belongs():
            return belonging.move(state, event, walk)
        case Doubted():
            return hearing.doubt(state, event, walk)
        case Resolved():
            return hearing_anew.resolve(state, event, walk)
        case WentQuiet():
            return hearing.went_quiet(state, event, walk)
        case Chose() | Continued() | Skipped() | WentBack() if event.turn != state.turn:
            return _pressed_before(state, event.turn, walk)
        case Chose():
            return _choose(state, event, walk)
        case Continued() | Skipped():
            return _go_on(state, event, walk)
        case WentBack():
            return _go_back(state, event, walk)
        case PutOff():
            return moves.put_off(state, event, walk)
        case Extended():
            return Turn(state if state.invited is None else wait.extended(state, walk))
        case Lapsed() | Stopped():
            return break_off(state, event, walk)
    raise _unexpected(event, state)


def _while_resting(state: Resting, event: Event, walk: Walk) -> Turn:
    then = state.then
    match event:
        case Due() | Recalled():
            return moves.come_back(then, walk)
        case Lapsed() | Stopped():
            return break_off(then, event, walk)
        case Delivered() | NotDelivered() | WentQuiet() | Reminded():
            return Turn(state)
        case Extended():
            return Turn(replace(state, then=wait.extended(then, walk)))
    turn = _while_asking(then, event, walk)
    now = turn.state
    if isinstance(now, Asking) and (now.turn, now.open) == (then.turn, then.open):
        return replace(turn, state=Resting(replace(now, timers=then.timers), state.timers))
    return turn


def _when_closed(state: Closed, event: Event, walk: Walk) -> Turn:
    match event:
        case Said():
            return hearing_anew.add(state, event, walk)
        case Edited():
            return hearing_anew.edit(state, event, walk)
        case Rewritten():
            return hearing_anew.rewrite(state, event, walk)
        case Belongs():
            return belonging.move(state, event, walk)
        case Resolved():
            return Turn(state, (Remark(Text("This conversation is over.")),))
        case Chose() | Continued() | Skipped() | WentBack() | PutOff():
            left = walk.script.when_overtaken if state.outcome is not Outcome.FINISHED else None
            passed = _PASSED if state.outcome is Outcome.UNANSWERED else Text("This conversation is over.")
            over = _OVER if any(one.has_answer for one in state.asked) else passed
            return Turn(state, (Remark(left or over),))
        case Delivered() | NotDelivered() | WentQuiet() | Reminded() | Recalled() | Lapsed() | Extended() | Stopped():
            return Turn(state)
    raise _unexpected(event, state)


def _unexpected(event: Event, state: State) -> UnexpectedEvent:
    return UnexpectedEvent(f"{type(event).__name__} in {type(state).__name__}")


# --- the one reminder (rule 3) and the buttons (rules 4, 8, 9 and 10) ---------------------------------------------


def _remind(state: Asking, event: Reminded, walk: Walk) -> Turn:
    still = wait.without(state, Waiting.REMIND)
    if event.turn != state.turn or state.begun is not None or state.reminded or not walk.reminds:
        return Turn(still)
    said = reminder(walk.script, state.asked, walk.situation, state.invited)
    return Turn(replace(still, reminded=True), (Remind(state.turn, said),))


def _choose(state: Asking, event: Chose, walk: Walk) -> Turn:
    taken = walk.input_of(state.open, state.asked)
    picked = option(taken, event.option)
    if picked is None and isinstance(taken, Calendar | Typed) and is_offer(event.option):
        return _take_offer(state, taken, event, walk)
    if picked is None and isinstance(taken, Calendar):
        return _leaf_through(state, taken, event.option, walk)
    if picked is None:
        return Turn(state, (Remark(DONE_ALREADY),))
    state = wait.present(state, event.at, walk)
    if picked.instead is not None:
        return ask_instead(state, picked.instead, walk)
    if picked.reopen is None:
        return complete(having(state, answering.chosen(state.open, event.option)), walk)
    asked, earlier = walk.opened(state.asked, walk.script.step(picked.reopen), None)
    return moves.reopen(replace(state, asked=asked), earlier, walk)


def _take_offer(state: Asking, taken: Calendar | Typed, event: Chose, walk: Walk) -> Turn:
    """What was offered under a refusal reads like anything that is typed (rule 5)."""
    reading = taken.read(value_of(event.option), event.at)
    if isinstance(reading, Refused) or reading.value is None:
        return Turn(state, (Remark(reading.reason if isinstance(reading, Refused) else DONE_ALREADY),))
    state = wait.present(state, event.at, walk)
    return complete(having(state, answering.chosen(state.open, reading.value)), walk)


def _leaf_through(state: Asking, taken: Calendar, key: str, walk: Walk) -> Turn:
    shown = taken.aside(key)
    if isinstance(shown, Text):
        return Turn(state, (Remark(shown),))
    question = walk.question(state.asked, state.current, state.turn)
    return Turn(state, (Reshow(replace(question, rows=shown)),))


def _go_on(state: Asking, event: Continued | Skipped, walk: Walk) -> Turn:
    state = wait.present(state, event.at, walk)
    if state.open.has_answer:
        return complete(state, walk)
    if not walk.may_skip(state.open):
        return Turn(state, (Remark(_NEEDED),))
    turn = next_question(having(state, answering.passed_by(state.open)), walk, Skip(state.current))
    if event.typed is None or any(isinstance(effect, Ask | Say) for effect in turn.effects):
        return turn
    # Nothing follows; who typed it sees by this that it was heard.
    return replace(turn, effects=(*turn.effects, Receipt(event.typed)))


def _go_back(state: Asking, event: WentBack, walk: Walk) -> Turn:
    before = walk.before(state.asked, state.current)
    if before is None:
        return Turn(state, (Remark(Text("This is the first question.")),))
    return moves.reopen(wait.present(state, event.at, walk), before, walk)


def _pressed_before(state: Asking, turn: int, walk: Walk) -> Turn:
    told = Remark(DONE_ALREADY)
    if turn >= state.turn - 1 or is_being_answered(state):
        return Turn(state, (told,))
    again = ask(state, state.current, walk)
    return replace(again, effects=(told, *again.effects))
