"""The machine: `advance(state, event, script, situation) -> Turn`. Everything that moves a conversation is here.

The rules, in the order of a conversation's life:

 1. A conversation opens when it falls due, with the first step of its script that applies and has no answer.
 2. One question is open at a time. Every asking of a question is a *turn* and gets the next number, so a button, a
    reply or a timer tells which asking it belongs to.
 3. The clock of patience starts when the first question arrives, not when it is sent: one reminder, if the script
    reminds and nothing was said; closed after seven days of silence. From the first word on it closes at the sooner
    of ten days after arrival and 48 hours after the last word. Never later than the moment it stops being useful.
 4. Words to the open question are kept at once. The answer is complete after a silence, or on *Verder*; a tapped
    option, a scale or a typed date is complete by itself. Only then is it marked as stored and the next one asked.
 5. Words that the question cannot take are answered with one sentence, and the question stays open.
 6. Words that may not be an answer are held, and the person is asked. What he leaves unsaid counts as an answer,
    except a "stop" and words of somebody else: those are let go.
 7. A reply to an earlier question goes to that question; the open one stays open. An edit changes the answer it
    belongs to. Both make a new version beside the old one, also after the end.
 8. Going back opens the question before this one, with the answer he gave; what he writes now takes its place, and
    afterwards the walk goes on with the first step that has no answer. Skipping leaves an earlier answer as it was.
 9. Put off, the same question comes again at the chosen moment; words that come sooner are simply taken.
10. A button of an earlier asking has no effect; who presses it is told, and shown the question of now.
11. Closing keeps what is there, as it is.
12. A timer that comes for a question that has moved on is ignored. Anything else that cannot happen raises
    `UnexpectedEvent`, and nothing has changed.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from conversations import asking
from conversations.effects import (
    Ask,
    CheckMeaning,
    Effect,
    Finish,
    Part,
    Receipt,
    Remark,
    Remind,
    Say,
    Skip,
)
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
from conversations.inputs import Refused
from conversations.moments import (
    OPEN_AFTER_INVITATION,
    OPEN_AFTER_LAST_WORD,
    OPEN_BEFORE_FIRST_WORD,
    reminder_after,
)
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


def advance(state: State, event: Event, script: Script, situation: Situation) -> Turn:
    """One event further. Pure: the same arguments give the same turn.

    Raises `UnexpectedEvent` for what cannot happen in this state.
    """
    match state, event:
        case Opening(), Due():
            return _next(Asking(state.asked, turn=0, current=0), script, situation)
        case Opening(), Stopped():
            return _close(state.asked, Outcome.STOPPED)
        case Opening(), Lapsed():
            return _close(state.asked, Outcome.NOT_ASKED)
        case ((Asking() | Resting() | Closed()), Said()) if not _is_open(state, event.to):
            return _add(state, event, script, situation)
        case ((Asking() | Resting() | Closed()), Edited()):
            return _edit(state, event, script, situation)
        case Asking(), _:
            return _while_asking(state, event, script, situation)
        case Resting(), Due():
            return _ask(state.then, state.then.current, script, situation)
        case Resting(), Lapsed() | Stopped():
            return _break_off(state.then, event, script, situation)
        case ((Resting() | Closed()), Delivered() | NotDelivered() | WentQuiet() | Reminded()):
            return Turn(state)
        case Resting(), _:
            turn = advance(state.then, event, script, situation)
            return turn if turn.state != state.then else replace(turn, state=state)
        case Closed(), Lapsed() | Stopped():
            return Turn(state)
        case Closed(), Chose() | Continued() | Skipped() | WentBack() | PutOff() | Resolved():
            return Turn(state, (Remark(Text("This conversation is over. What you wrote is kept.")),))
    raise UnexpectedEvent(f"{type(event).__name__} in {type(state).__name__}")


def _while_asking(state: Asking, event: Event, script: Script, situation: Situation) -> Turn:
    match event:
        case Delivered():
            return Turn(_delivered(state, event, script, situation))
        case NotDelivered():
            unheard = event.turn == state.turn and state.begun is None
            return _close(state.asked, Outcome.NOT_ASKED) if unheard else Turn(state)
        case Said():
            return _hear(state, event, script, situation)
        case Doubted():
            doubts = (*state.doubts, Doubt(event.message, event.text, event.why))
            return Turn(replace(state, doubts=doubts), (CheckMeaning(event.message, event.why),))
        case Resolved():
            return _resolve(state, event, script, situation)
        case Chose() | Continued() | Skipped() | WentBack() if event.turn != state.turn:
            return _pressed_before(state, event.turn, script, situation)
        case Chose():
            return _choose(state, event, script, situation)
        case Continued() | Skipped():
            return _go_on(state, event, script, situation)
        case WentBack():
            return _back(state, script, situation, event.at)
        case PutOff():
            return _put_off(state, event, situation)
        case WentQuiet():
            heard = event.turn == state.turn and _has_answer(_open(state))
            still = _without(state, Waiting.QUIET)
            return _complete(still, script, situation) if heard else Turn(still)
        case Reminded():
            return _remind(state, event, script, situation)
        case Lapsed() | Stopped():
            return _break_off(state, event, script, situation)
        case _:
            raise UnexpectedEvent(f"{type(event).__name__} in Asking")


# --- asking ---------------------------------------------------------------------------------------------------


def _next(state: Asking, script: Script, situation: Situation, *first: Effect) -> Turn:
    """Ask the first question that has no answer yet, or finish (rule 1)."""
    following = asking.following(script, state.asked, situation)
    if following is None:
        return _finish(state, script, situation, *first)
    asked, one = asking.opened(state.asked, *following, script, situation)
    turn = _ask(replace(state, asked=asked), one.number, script, situation)
    return replace(turn, effects=(*first, *turn.effects))


def _ask(state: Asking, number: int, script: Script, situation: Situation) -> Turn:
    """Put question `number`, which may have been put before (rule 2)."""
    turn = state.turn + 1
    asked = asking.put(state.asked, number, turn)
    state = replace(_without(state, Waiting.QUIET), asked=asked, turn=turn, current=number)
    return Turn(state, (_question(state, script, situation),))


def _question(state: Asking, script: Script, situation: Situation) -> Ask:
    back = _before(state) is not None
    return asking.question(state.asked, state.current, state.turn, script, situation, may_go_back=back)


def _delivered(state: Asking, event: Delivered, script: Script, situation: Situation) -> Asking:
    """Patience is counted from the moment the first question arrived (rule 3)."""
    if state.invited is not None or event.turn != state.turn:
        return state
    state = _patient(replace(state, invited=event.at), situation)
    if not script.reminds or state.reminded or state.begun:
        return state
    remind = reminder_after(event.at, situation.zone, situation.client_hour, situation.days_off)
    return _with_timer(state, Waiting.REMIND, remind)


def _remind(state: Asking, event: Reminded, script: Script, situation: Situation) -> Turn:
    still = _without(state, Waiting.REMIND)
    if event.turn != state.turn or state.begun or state.reminded:
        return Turn(still)
    ask = _question(state, script, situation)
    pieces = (Text("This question is still here for you. Leaving it is fine too."), ask.question)
    return Turn(replace(still, reminded=True), (Remind(state.turn, pieces),))


# --- hearing --------------------------------------------------------------------------------------------------


def _hear(state: Asking, event: Said, script: Script, situation: Situation) -> Turn:
    """Words to the open question (rules 4 and 5)."""
    one, step = _open(state), script.step(_open(state).step)
    reading = asking.input_of(one, script, state.asked, situation).read(event.text, event.at)
    if isinstance(reading, Refused):
        return Turn(state, (Say((reading.reason,)),))
    part = Part(event.message, event.text)
    heard = replace(
        one,
        parts=(part,) if one.redo or reading.value is not None else (*one.parts, part),
        value=reading.value,
        version=one.version + one.redo,
        redo=False,
    )
    state = _listening(_with(state, heard), event.at, situation)
    note = (Say((reading.note,)),) if reading.note else ()
    if reading.value is not None or step.at_once or situation.quiet_seconds == 0:
        return _complete(state, script, situation, *note)
    quiet = event.at + timedelta(seconds=situation.quiet_seconds)
    keep = asking.kept(heard, script, state.asked, situation, complete=False)
    return Turn(_with_timer(state, Waiting.QUIET, quiet), (*note, keep))


def _add(state: Asking | Resting | Closed, event: Said, script: Script, situation: Situation) -> Turn:
    """A reply to an earlier question (rule 7)."""
    one = next((one for one in state.asked if event.to in one.turns), None)
    if one is None:
        raise UnexpectedEvent("a reply to a question that was never asked")
    reading = asking.input_of(one, script, state.asked, situation).read(event.text, event.at)
    if isinstance(reading, Refused):
        return Turn(state, (Say((reading.reason,)),))
    part = Part(event.message, event.text)
    added = replace(
        one,
        parts=(part,) if reading.value is not None else (*one.parts, part),
        value=reading.value or one.value,
        version=one.version + _has_answer(one),
        status=Status.ANSWERED,
    )
    return _changed(state, added, event.message, script, situation)


def _edit(state: Asking | Resting | Closed, event: Edited, script: Script, situation: Situation) -> Turn:
    """An earlier message reads differently now (rule 7). The same words again are no change."""
    one = next((one for one in state.asked if any(part.message == event.message for part in one.parts)), None)
    if one is None:
        raise UnexpectedEvent("an edit of a message that is in no answer")
    parts = tuple(replace(part, text=event.text) if part.message == event.message else part for part in one.parts)
    if parts == one.parts:
        return Turn(state)
    reading = asking.input_of(one, script, state.asked, situation).read(event.text, event.at)
    if isinstance(reading, Refused):
        return Turn(state, (Say((reading.reason,)),))
    edited = replace(one, parts=parts, value=reading.value or one.value, version=one.version + 1)
    return _changed(state, edited, event.message, script, situation)


def _changed(state: Asking | Resting | Closed, one: Asked, message: int, script: Script, situation: Situation) -> Turn:
    complete = one.status is not Status.OPEN
    keep = asking.kept(one, script, state.asked, situation, complete=complete)
    return Turn(_with_changed(state, one), (keep, *((Receipt(message),) if complete else ())))


def _resolve(state: Asking, event: Resolved, script: Script, situation: Situation) -> Turn:
    """The person tells whether the held words were an answer (rule 6)."""
    doubt = next((one for one in state.doubts if one.message == event.message), None)
    if doubt is None:
        return Turn(state, (Remark(_DONE_ALREADY),))
    state = replace(state, doubts=tuple(one for one in state.doubts if one is not doubt))
    if event.answer:
        return _hear(state, Said(event.at, doubt.message, doubt.text), script, situation)
    return Turn(state, (Remark(Text("Then I leave it out. The question is still open.")),))


# --- pressing -------------------------------------------------------------------------------------------------


def _choose(state: Asking, event: Chose, script: Script, situation: Situation) -> Turn:
    one = _open(state)
    chosen = option(asking.input_of(one, script, state.asked, situation), event.option)
    if chosen is None:
        return Turn(state, (Remark(_DONE_ALREADY),))
    state = _listening(state, event.at, situation)
    if chosen.reopen is not None:
        earlier = Answers(state.asked).of(chosen.reopen)
        return _reopen(state, earlier, script, situation) if earlier else Turn(state)
    picked = replace(
        one,
        value=event.option,
        parts=() if one.redo else one.parts,
        version=one.version + one.redo,
        redo=False,
    )
    return _complete(_with(state, picked), script, situation)


def _go_on(state: Asking, event: Continued | Skipped, script: Script, situation: Situation) -> Turn:
    """*Verder* completes what is there; with nothing there, and on *Overslaan*, the question is passed by (rule 8)."""
    one = _open(state)
    if isinstance(event, Continued) and _has_answer(one):
        return _complete(_listening(state, event.at, situation), script, situation)
    if not script.step(one.step).may_skip:
        return Turn(state, (Remark(Text("I do need an answer to this one to go on.")),))
    left = replace(one, status=Status.ANSWERED if one.parts or one.value else Status.SKIPPED, redo=False)
    passed = (Skip(one.number),) if left.status is Status.SKIPPED else ()
    return _next(_listening(_with(state, left), event.at, situation), script, situation, *passed)


def _pressed_before(state: Asking, turn: int, script: Script, situation: Situation) -> Turn:
    """A button of an earlier asking (rule 10). Pressed twice in a row, the question of now stands right below it."""
    told = Remark(_DONE_ALREADY)
    if turn >= state.turn - 1:
        return Turn(state, (told,))
    again = _ask(state, state.current, script, situation)
    return replace(again, effects=(told, *again.effects))


def _back(state: Asking, script: Script, situation: Situation, at: datetime) -> Turn:
    """To the question before this one (rule 8); words already said to this one stay with it."""
    before = _before(state)
    if before is None:
        return Turn(state, (Remark(Text("This is the first question.")),))
    return _reopen(_listening(state, at, situation), before, script, situation)


def _reopen(state: Asking, earlier: Asked, script: Script, situation: Situation) -> Turn:
    one = _open(state)
    kept: tuple[Effect, ...] = ()
    if one.parts:
        one = replace(one, status=Status.ANSWERED, redo=False)
        state, kept = _with(state, one), (asking.kept(one, script, state.asked, situation, complete=True),)
    again = replace(earlier, status=Status.OPEN, redo=bool(earlier.parts or earlier.value))
    turn = _ask(_with(state, again), again.number, script, situation)
    return replace(turn, effects=(*kept, *turn.effects))


def _put_off(state: Asking, event: PutOff, situation: Situation) -> Turn:
    """The same question again, at the moment of choice (rule 9)."""
    then = _until(_without(state, Waiting.QUIET, Waiting.REMIND), event.until + OPEN_AFTER_LAST_WORD, situation)
    said = Say((Text("Good. I will come back to it {when}.", when=event.shown),))
    return Turn(Resting(then, (Timer(event.until, Waiting.RESUME, state.turn),)), (said,))


# --- ending ---------------------------------------------------------------------------------------------------


def _complete(state: Asking, script: Script, situation: Situation, *first: Effect) -> Turn:
    """The open question has its answer: keep it, mark it as stored, and go on (rule 4)."""
    one = replace(_open(state), status=Status.ANSWERED)
    keep = asking.kept(one, script, state.asked, situation, complete=True)
    receipt = (Receipt(one.parts[-1].message),) if one.parts else ()
    return _next(_with(state, one), script, situation, keep, *receipt, *first)


def _finish(state: Asking, script: Script, situation: Situation, *first: Effect) -> Turn:
    answers = Answers(state.asked)
    farewell = script.farewell(answers, situation)
    said = (Say(farewell),) if farewell else ()
    return _close(state.asked, Outcome.FINISHED, *first, *said, *script.at_end(answers, situation))


def _break_off(state: Asking, event: Lapsed | Stopped, script: Script, situation: Situation) -> Turn:
    """Keep what is there (rules 6 and 11)."""
    held = tuple(Part(doubt.message, doubt.text) for doubt in state.doubts if doubt.why is Why.COMMAND)
    one = _open(state)
    kept: tuple[Effect, ...] = ()
    if held or _has_answer(one):
        parts = held if one.redo else (*one.parts, *held)
        one = replace(one, parts=parts, version=one.version + one.redo, status=Status.ANSWERED, redo=False)
        state, kept = _with(state, one), (asking.kept(one, script, state.asked, situation, complete=True),)
    if isinstance(event, Stopped):
        return _close(state.asked, Outcome.STOPPED, *kept)
    if state.begun is None and not held:
        return _close(state.asked, Outcome.UNANSWERED)
    return _close(state.asked, Outcome.KEPT, *kept, Say((script.when_left,)))


def _close(asked: tuple[Asked, ...], outcome: Outcome, *first: Effect) -> Turn:
    return Turn(Closed(asked, outcome), (*first, Finish(outcome)))


# --- the state by parts -----------------------------------------------------------------------------------------


def _open(state: Asking) -> Asked:
    return state.asked[state.current - 1]


def _before(state: Asking) -> Asked | None:
    earlier = [one for one in state.asked[: state.current - 1] if one.turns and one.status is not Status.OPEN]
    return earlier[-1] if earlier else None


def _has_answer(one: Asked) -> bool:
    return bool(one.parts or one.value) and not one.redo


def _is_open(state: Asking | Resting | Closed, to: int | None) -> bool:
    """Whether words in reply to turn `to`, or to nothing, are for the open question."""
    if isinstance(state, Closed):
        return False
    then = state.then if isinstance(state, Resting) else state
    return to is None or to in _open(then).turns


def _with(state: Asking, one: Asked) -> Asking:
    return replace(state, asked=asking.replaced(state.asked, one))


def _with_changed(state: Asking | Resting | Closed, one: Asked) -> Asking | Resting | Closed:
    if isinstance(state, Resting):
        return replace(state, then=_with(state.then, one))
    return replace(state, asked=asking.replaced(state.asked, one))


def _listening(state: Asking, at: datetime, situation: Situation) -> Asking:
    """The person is there: no reminder any more, and patience counts from now (rule 3)."""
    begun = replace(_without(state, Waiting.QUIET, Waiting.REMIND), begun=state.begun or at)
    return _until(begun, at + OPEN_AFTER_LAST_WORD, situation)


def _patient(state: Asking, situation: Situation) -> Asking:
    """Closed when the silence has lasted long enough (rule 3)."""
    assert state.invited is not None
    return state if state.begun else _until(state, state.invited + OPEN_BEFORE_FIRST_WORD, situation)


def _until(state: Asking, end: datetime, situation: Situation) -> Asking:
    limits = [end]
    if state.invited is not None:
        limits.append(state.invited + OPEN_AFTER_INVITATION)
    if situation.useful_until is not None:
        limits.append(situation.useful_until)
    return _with_timer(state, Waiting.CLOSE, min(limits))


def _with_timer(state: Asking, waiting: Waiting, at: datetime) -> Asking:
    timers = _without(state, waiting).timers
    return replace(state, timers=(*timers, Timer(at, waiting, state.turn)))


def _without(state: Asking, *waiting: Waiting) -> Asking:
    return replace(state, timers=tuple(timer for timer in state.timers if timer.waiting not in waiting))
