"""The machine: `advance(state, event, script, situation) -> Turn`. Everything that moves a conversation is here.

The rules, in the order of a conversation's life:

 1. A conversation opens when it falls due. It always asks the first step of its script that applies and has no answer
    yet; when there is none, it is finished. What is known beforehand is not asked.
 2. One question is open at a time. Every asking of a question is a *turn* and gets the next number, so a button, a
    reply or a timer tells which asking it belongs to.
 3. Patience is counted from the moment the first question arrives, not from when it is sent: one reminder, if the
    script reminds and nothing was said; closed after seven days without a word. From the first word on, it closes at
    the sooner of ten days after arrival and 48 hours after the last word; never later than the moment it stops being
    useful. What cannot be put off (a contract, a note) waits as long as it takes. If the first question cannot be
    brought, the conversation is over before it began.
 4. Words to the open question are kept at once. The answer is complete after a silence, or on *Verder*; an option, a
    number or a date, tapped or typed, is complete by itself. Only then is it marked as stored and the next one asked.
    *Verder* or *Overslaan* with nothing said passes the question by, if it can be missed.
 5. Words that the question cannot take are answered with one sentence. Nothing else changes.
 6. Words that may not be an answer are held, and the person is asked. If they are, they go to the question that was
    open when they were said; if not, they are let go. What he leaves unsaid counts as an answer at the end, except a
    "stop" and words of somebody else: those are let go.
 7. A reply to an earlier question goes to that question, an edit to the answer it belongs to. Both make a new version
    beside the old one, also after the end; then only words and numbers, for what was chosen has had its consequences.
    The open question stays open, unless the path, as the answers are now, no longer comes to it.
 8. Going back opens the question before this one on the path, with the answer he gave. Words already said to this one
    are its answer. What he writes now takes the place of the earlier answer; going on leaves it as it was. Afterwards
    rule 1 holds again. A question the path never came back to is passed by.
 9. Put off, the same question comes again at the chosen moment, and patience is counted from there. Words and taps
    that come sooner are simply taken; as long as they do not answer the question, it rests on.
10. A button of an earlier asking has no effect. Who presses it is told, and if it was not the one just before, is
    shown the question of now, unless he is in the middle of answering it.
11. Broken off, by silence, by another conversation or by "stop", it keeps what is there, as it is. Only what the
    person lets go of himself is forgotten.
12. A timer or a delivery that comes for what has moved on is ignored. Anything else that cannot happen raises
    `UnexpectedEvent`, and nothing has changed.
"""

from dataclasses import replace
from datetime import timedelta

from conversations import answering, asking
from conversations import patience as wait
from conversations.asking import History, Walk
from conversations.effects import CheckMeaning, Discard, Effect, Finish, Part, Receipt, Remark, Remind, Say, Skip
from conversations.events import (
    Chose,
    Continued,
    Delivered,
    Doubted,
    Due,
    Edited,
    Event,
    Lapsed,
    NotDelivered,
    PutOff,
    Reminded,
    Resolved,
    Said,
    Skipped,
    Stopped,
    WentBack,
    WentQuiet,
    Why,
)
from conversations.inputs import Choice, Reading, Refused, Taken, Typed
from conversations.script import Answers, Script, Situation, option
from conversations.states import (
    Asked,
    Asking,
    Closed,
    Doubt,
    Opening,
    Outcome,
    Resting,
    State,
    Status,
    Timer,
    Turn,
    UnexpectedEvent,
    Waiting,
)
from conversations.text import Text

_DONE_ALREADY = Text("That question has been answered; this is where we are now.")
_NEEDED = Text("I do need an answer to this one to go on.")
_LEFT_OUT = Text("Then I leave it out. The question is still open.")
_NO_HURRY = Text("This can wait as long as you like; I keep it open.")
_OVER = Text("This conversation is over. What you wrote is kept.")
_TOO_FAR = Text("This conversation is over.")
_SETTLED = Text("This has been settled already, so I have not kept what you wrote just now.")
_REPLACED = Text("That message is no longer part of your answer: what you gave later took its place.")


def advance(state: State, event: Event, script: Script, situation: Situation) -> Turn:
    """One event further. Pure: the same arguments give the same turn.

    Raises `UnexpectedEvent` for what cannot happen in this state.
    """
    walk = Walk(script, situation)
    match state, event:
        case Opening(), Due():
            return _next(Asking(state.asked, turn=0, current=0), walk)
        case Opening(), Stopped():
            return _close(state.asked, Outcome.STOPPED)
        case Opening(), Lapsed():
            return _close(state.asked, Outcome.NOT_ASKED)
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
            return _close(state.asked, Outcome.NOT_ASKED) if first else Turn(state)
        case Reminded():
            return _remind(state, event, walk)
        case Said() if event.to is None or event.to in state.open.turns:
            return _hear(state, event, walk)
        case Said():
            return _add(state, event, walk)
        case Edited():
            return _edit(state, event, walk)
        case Doubted():
            return _doubt(state, event, walk)
        case Resolved():
            return _resolve(state, event, walk)
        case WentQuiet():
            return _went_quiet(state, event, walk)
        case Chose() | Continued() | Skipped() | WentBack() if event.turn != state.turn:
            return _pressed_before(state, event.turn, walk)
        case Chose():
            return _choose(state, event, walk)
        case Continued() | Skipped():
            return _go_on(state, event, walk)
        case WentBack():
            return _go_back(state, event, walk)
        case PutOff():
            return _put_off(state, event, walk)
        case Lapsed() | Stopped():
            return _break_off(state, event, walk)
    raise _unexpected(event, state)


def _while_resting(state: Resting, event: Event, walk: Walk) -> Turn:
    then = state.then
    match event:
        case Due():
            return _ask(then, then.current, walk)
        case Lapsed() | Stopped():
            return _break_off(then, event, walk)
        case Delivered() | NotDelivered() | WentQuiet() | Reminded():
            return Turn(state)
    turn = _while_asking(then, event, walk)
    now = turn.state
    if isinstance(now, Asking) and (now.turn, now.open) == (then.turn, then.open):
        return replace(turn, state=Resting(replace(now, timers=then.timers), state.timers))
    return turn


def _when_closed(state: Closed, event: Event, walk: Walk) -> Turn:
    match event:
        case Said():
            return _add(state, event, walk)
        case Edited():
            return _edit(state, event, walk)
        case Resolved():
            return Turn(state, (Remark(_TOO_FAR),))
        case Chose() | Continued() | Skipped() | WentBack() | PutOff():
            return Turn(state, (Remark(_OVER),))
        case Delivered() | NotDelivered() | WentQuiet() | Reminded() | Lapsed() | Stopped():
            return Turn(state)
    raise _unexpected(event, state)


def _unexpected(event: Event, state: State) -> UnexpectedEvent:
    return UnexpectedEvent(f"{type(event).__name__} in {type(state).__name__}")


# --- asking (rules 1 to 3) --------------------------------------------------------------------------------------


def _next(state: Asking, walk: Walk, *first: Effect) -> Turn:
    following = walk.following(state.asked)
    if following is None:
        return _finish(state, walk, *first)
    asked, one = walk.opened(state.asked, *following)
    turn = _ask(replace(state, asked=asked), one.number, walk)
    return replace(turn, effects=(*first, *turn.effects))


def _ask(state: Asking, number: int, walk: Walk) -> Turn:
    turn = state.turn + 1
    asked = asking.put(state.asked, number, turn)
    still = wait.without(state, Waiting.QUIET)
    return Turn(
        replace(still, asked=asked, turn=turn, current=number),
        (walk.question(asked, number, turn),),
    )


def _remind(state: Asking, event: Reminded, walk: Walk) -> Turn:
    still = wait.without(state, Waiting.REMIND)
    if event.turn != state.turn or state.begun is not None or state.reminded:
        return Turn(still)
    question = walk.question(state.asked, state.current, state.turn).question
    pieces = (Text("This question is still here for you. Leaving it is fine too."), question)
    return Turn(replace(still, reminded=True), (Remind(state.turn, pieces),))


# --- hearing (rules 4 to 7) -------------------------------------------------------------------------------------


def _hear(state: Asking, event: Said, walk: Walk) -> Turn:
    reading = _read(state.open, event, state.asked, walk)
    if isinstance(reading, Refused):
        return Turn(state, (Say((reading.reason,)),))
    one = answering.heard(state.open, Part(event.message, event.text), reading.value)
    state = wait.present(_with(_no_longer_held(state, event.message), one), event.at, walk)
    note = _said(reading)
    quiet = walk.situation.quiet_seconds
    if one.value is not None or walk.step(one).at_once or not quiet:
        return _complete(state, walk, *note)
    state = wait.with_timer(state, Waiting.QUIET, event.at + timedelta(seconds=quiet))
    return Turn(state, (*note, walk.kept(one, state.asked, complete=False)))


def _went_quiet(state: Asking, event: WentQuiet, walk: Walk) -> Turn:
    still = wait.without(state, Waiting.QUIET)
    return _complete(still, walk) if event.turn == state.turn and _is_being_answered(state) else Turn(still)


def _add(state: Asking | Closed, event: Said, walk: Walk) -> Turn:
    one = next((one for one in state.asked if event.to in one.turns), None)
    if one is None:
        raise UnexpectedEvent("a reply to a question that was never asked")
    reading = _read(one, event, state.asked, walk)
    if _is_settled(state, one, walk):
        return Turn(state, (Say((_SETTLED,)),))
    if isinstance(reading, Refused):
        return Turn(state, (Say((reading.reason,)),))
    part, taken = Part(event.message, event.text), walk.input_of(one, state.asked)
    return _changed(state, answering.added(one, part, reading.value, taken), event, reading, walk)


def _edit(state: Asking | Closed, event: Edited, walk: Walk) -> Turn:
    part = Part(event.message, event.text)
    one = next((one for one in state.asked if any(old.message == event.message for old in one.parts)), None)
    if one is None:
        return Turn(state, (Say((_REPLACED,)),))
    if part in one.parts:
        return Turn(state)
    reading = _read(one, event, state.asked, walk)
    if _is_settled(state, one, walk):
        return Turn(state, (Say((_SETTLED,)),))
    if isinstance(reading, Refused):
        return Turn(state, (Say((reading.reason,)),))
    taken = walk.input_of(one, state.asked)
    return _changed(state, answering.edited(one, part, reading.value, taken, event.at), event, reading, walk)


def _changed(state: Asking | Closed, one: Asked, event: Said | Edited, reading: Taken, walk: Walk) -> Turn:
    complete = one.status is not Status.OPEN or one.redo
    asked = asking.replaced(state.asked, one)
    receipt = (Receipt(event.message),) if complete else ()
    effects = (walk.kept(one, asked, complete=complete), *receipt, *_said(reading))
    if isinstance(state, Closed):
        return Turn(replace(state, asked=asked), effects)
    state = wait.present(_no_longer_held(replace(state, asked=asked), event.message), event.at, walk)
    if walk.applies(state.open, asked):
        return Turn(state, effects)
    left, kept = _leave(state, walk)
    return _next(left, walk, *effects, *kept)


def _doubt(state: Asking, event: Doubted, walk: Walk) -> Turn:
    reading = _read(state.open, event, state.asked, walk)
    if isinstance(reading, Refused) and event.why is not Why.STOP:
        return Turn(state, (Say((reading.reason,)),))
    value = reading.value if isinstance(reading, Taken) else None
    doubt = Doubt(state.current, event.message, event.text, event.why, value)
    state = wait.present(_no_longer_held(state, event.message), event.at, walk)
    return Turn(replace(state, doubts=(*state.doubts, doubt)), (CheckMeaning(event.message, event.why),))


def _resolve(state: Asking, event: Resolved, walk: Walk) -> Turn:
    doubt = next((one for one in state.doubts if one.message == event.message), None)
    if doubt is None:
        return Turn(state, (Remark(_DONE_ALREADY),))
    state = wait.present(_no_longer_held(state, event.message), event.at, walk)
    if not event.answer:
        return Turn(state, (Remark(_LEFT_OUT),))
    said = Said(event.at, doubt.message, doubt.text, to=state.asked[doubt.number - 1].turns[-1])
    return _hear(state, said, walk) if doubt.number == state.current else _add(state, said, walk)


def _unsaid(state: Asking, walk: Walk) -> tuple[Asking, tuple[Effect, ...]]:
    """Held words that count as an answer, because nobody said otherwise."""
    kept: tuple[Effect, ...] = ()
    for doubt in state.doubts:
        if doubt.why is Why.COMMAND:
            one, part = state.asked[doubt.number - 1], Part(doubt.message, doubt.text)
            if one.status is Status.OPEN:
                one = answering.settled(answering.heard(one, part, doubt.value))
            else:
                one = answering.added(one, part, doubt.value, walk.input_of(one, state.asked))
            state = _with(state, one)
            kept = (*kept, walk.kept(one, state.asked, complete=True), Receipt(part.message))
    return replace(state, doubts=()), kept


# --- pressing (rules 4, 8, 9 and 10) ----------------------------------------------------------------------------


def _choose(state: Asking, event: Chose, walk: Walk) -> Turn:
    picked = option(walk.input_of(state.open, state.asked), event.option)
    if picked is None:
        return Turn(state, (Remark(_DONE_ALREADY),))
    state = wait.present(state, event.at, walk)
    if picked.reopen is None:
        return _complete(_with(state, answering.chosen(state.open, event.option)), walk)
    asked, earlier = walk.opened(state.asked, walk.script.step(picked.reopen), None)
    return _reopen(replace(state, asked=asked), earlier, walk)


def _go_on(state: Asking, event: Continued | Skipped, walk: Walk) -> Turn:
    state = wait.present(state, event.at, walk)
    if state.open.has_answer:
        return _complete(state, walk)
    if not walk.may_skip(state.open):
        return Turn(state, (Remark(_NEEDED),))
    return _next(_with(state, answering.passed_by(state.open)), walk, Skip(state.current))


def _go_back(state: Asking, event: WentBack, walk: Walk) -> Turn:
    before = walk.before(state.asked, state.current)
    if before is None:
        return Turn(state, (Remark(Text("This is the first question.")),))
    return _reopen(wait.present(state, event.at, walk), before, walk)


def _reopen(state: Asking, earlier: Asked, walk: Walk) -> Turn:
    left, kept = _leave(state, walk)
    again = replace(earlier, status=Status.OPEN, redo=earlier.has_answer)
    turn = _ask(_with(left, again), again.number, walk)
    return replace(turn, effects=(*kept, *turn.effects))


def _put_off(state: Asking, event: PutOff, walk: Walk) -> Turn:
    if not walk.script.may_put_off:
        return Turn(state, (Remark(_NO_HURRY),))
    then = wait.waiting_from(wait.without(state, Waiting.QUIET, Waiting.REMIND), event.until, walk)
    said = Say((Text("Good. I will come back to it {when}.", when=event.shown),))
    return Turn(Resting(then, (Timer(event.until, Waiting.RESUME, state.turn),)), (said,))


def _pressed_before(state: Asking, turn: int, walk: Walk) -> Turn:
    told = Remark(_DONE_ALREADY)
    if turn >= state.turn - 1 or _is_being_answered(state):
        return Turn(state, (told,))
    again = _ask(state, state.current, walk)
    return replace(again, effects=(told, *again.effects))


# --- ending (rules 4, 6, 8 and 11) ------------------------------------------------------------------------------


def _complete(state: Asking, walk: Walk, *first: Effect) -> Turn:
    left, kept = _leave(state, walk)
    return _next(left, walk, *kept, *first)


def _leave(state: Asking, walk: Walk) -> tuple[Asking, tuple[Effect, ...]]:
    """The open question as it is when it is left: new words are stored now, an answer from before just stays."""
    one = answering.settled(state.open)
    left = _with(state, one)
    if not _is_being_answered(state):
        return left, ()
    receipt = (Receipt(one.parts[-1].message),) if one.parts else ()
    return left, (walk.kept(one, left.asked, complete=True), *receipt)


def _finish(state: Asking, walk: Walk, *first: Effect) -> Turn:
    state, held = _unsaid(state, walk)
    skipped = tuple(Skip(one.number) for one in state.asked if one.status is Status.OPEN)
    asked = tuple(answering.passed_by(one) if one.status is Status.OPEN else one for one in state.asked)
    answers = Answers(asked)
    farewell = walk.script.farewell(answers, walk.situation)
    said = (Say(farewell),) if farewell else ()
    ends = walk.script.at_end(answers, walk.situation)
    if Discard() in ends:
        asked = tuple(answering.forgotten(one) for one in asked)
    return _close(asked, Outcome.FINISHED, *first, *held, *skipped, *said, *ends)


def _break_off(state: Asking, event: Lapsed | Stopped, walk: Walk) -> Turn:
    left, kept = _leave(state, walk)
    left, held = _unsaid(left, walk)
    if isinstance(event, Stopped):
        return _close(left.asked, Outcome.STOPPED, *kept, *held)
    if not any(one.has_answer for one in left.asked):
        return _close(left.asked, Outcome.UNANSWERED)
    return _close(left.asked, Outcome.KEPT, *kept, *held, Say((walk.script.when_left,)))


def _close(asked: History, outcome: Outcome, *first: Effect) -> Turn:
    return Turn(Closed(asked, outcome), (*first, Finish(outcome)))


# --- small words ------------------------------------------------------------------------------------------------


def _read(one: Asked, event: Said | Edited | Doubted, asked: History, walk: Walk) -> Reading:
    return walk.input_of(one, asked).read(event.text, event.at)


def _said(reading: Taken) -> tuple[Effect, ...]:
    return (Say((reading.note,)),) if reading.note else ()


def _is_being_answered(state: Asking) -> bool:
    """Whether there are words or a choice to the open question that were not there when it was asked."""
    return state.open.has_answer and not state.open.redo


def _is_settled(state: Asking | Closed, one: Asked, walk: Walk) -> bool:
    """Whether it was a choice that has had its consequences."""
    return isinstance(state, Closed) and isinstance(walk.input_of(one, state.asked), Choice | Typed)


def _with(state: Asking, one: Asked) -> Asking:
    return replace(state, asked=asking.replaced(state.asked, one))


def _no_longer_held(state: Asking, message: int) -> Asking:
    return replace(state, doubts=tuple(doubt for doubt in state.doubts if doubt.message != message))
