"""The moves along a script: to the next question, back to an earlier one, and to the end.

The rules that call for them, by number, are at the top of `machine.py`.
"""

from collections.abc import Sequence

from conversations import answering, asking
from conversations import patience as wait
from conversations.asked.reproach import OUT_OF_PLACE, reproaches
from conversations.asked.told_before import only_says_told, says_told
from conversations.asking import History, Walk
from conversations.changed import replace
from conversations.coming_back import coming_back
from conversations.consequences import Discard, Finish, OfferOwnQuestions
from conversations.days.later import comes_back
from conversations.effects import Ask, Effect, Part, Receipt, Remark, Say, Skip
from conversations.events import Lapsed, PutOff, Said, Stopped, Why
from conversations.inputs import Taken, read
from conversations.intended import THAT
from conversations.kinds import Yields
from conversations.script import Answers, Step, no_lead
from conversations.states import Asked, Asking, Closed, Outcome, Resting, Status, Timer, Turn, Waiting
from conversations.text import Text
from conversations.told_back import with_word_beside

_NO_HURRY = Text("This can wait as long as you like; I keep it open.")


def next_question(state: Asking, walk: Walk, *first: Effect) -> Turn:
    """Ask the first question that applies and has no answer yet, or finish (rule 1)."""
    following = walk.following(state.asked)
    if following is None:
        return _finish(state, walk, *first)
    asked, one = walk.opened(state.asked, *following)
    turn = ask(replace(state, asked=asked), one.number, walk)
    return replace(turn, effects=(*first, *turn.effects))


def ask(state: Asking, number: int, walk: Walk) -> Turn:
    """Put question `number`, which may have been put before: a new turn (rule 2)."""
    turn = state.turn + 1
    asked = asking.put(state.asked, number, turn)
    still = wait.without(state, Waiting.QUIET)
    now = replace(still, asked=asked, turn=turn, current=number)
    meanwhile = walk.step(now.open).meanwhile
    holds = meanwhile(Answers(asked), walk.situation) if meanwhile else ()
    return Turn(now, (*holds, walk.question(asked, number, turn)))


def come_back(state: Asking, walk: Walk) -> Turn:
    """Put the open question again, which was put off (rule 9)."""
    turn = ask(state, state.current, walk)
    if any(one.has_answer or one.beside for one in state.asked):
        return turn
    again = (
        coming_back(one, walk.script, walk.situation, state.invited) if isinstance(one, Ask) else one
        for one in turn.effects
    )
    return replace(turn, effects=tuple(again))


def put_off(state: Asking, event: PutOff, walk: Walk) -> Turn:
    """The open question comes again then (rule 9)."""
    if not walk.script.may_put_off:
        return Turn(state, (Remark(_NO_HURRY),))
    kept: tuple[Effect, ...] = ()
    if event.message is not None:
        one = answering.with_beside(state.open, Part(event.message, event.words))
        state = having(state, one)
        kept = (walk.kept(one, state.asked, complete=False), Receipt(event.message))
    then = wait.waiting_from(wait.without(state, Waiting.QUIET, Waiting.REMIND), event.until, walk)
    waits, usual = event.until - event.at, walk.situation.client_hour
    said = Say((comes_back(event.shown, waits, usual, kept=bool(kept)),))
    return Turn(Resting(then, (Timer(event.until, Waiting.RESUME, state.turn),)), (*kept, said))


def ask_instead(state: Asking, key: str, walk: Walk) -> Turn:
    """Follow this line in the place of the one whose first question is open and has no answer yet (rule 12)."""
    walk = walk.instead(key)
    left = tuple(other for other in state.open.offered if other != key)
    first = replace(state.open, step=walk.script.steps[0].key, question=key, offered=left)
    return ask(having(state, first), state.current, walk)


def complete(state: Asking, walk: Walk, *first: Effect) -> Turn:
    """The open question has its answer; on to the next (rule 4)."""
    left, kept = leave(state, walk)
    turn = next_question(left, walk, *kept, *first)
    return with_word_beside(turn, left.open, walk) if kept else turn


def leave(state: Asking, walk: Walk) -> tuple[Asking, tuple[Effect, ...]]:
    """The open question as it is when it is left: new words are stored now, an answer from before just stays."""
    one = answering.settled(state.open)
    left = having(state, one)
    if not is_being_answered(state):
        return left, ()
    receipt = (Receipt(one.parts[-1].message),) if one.parts else ()
    return left, (walk.kept(one, left.asked, complete=True), *receipt)


def reopen(state: Asking, earlier: Asked, walk: Walk) -> Turn:
    """Leave the open question and ask this earlier one again (rule 8)."""
    left, kept = leave(state, walk)
    again = replace(earlier, status=Status.OPEN, redo=earlier.has_answer)
    turn = ask(having(left, again), again.number, walk)
    return replace(turn, effects=(*kept, *turn.effects))


def break_off(state: Asking, event: Lapsed | Stopped, walk: Walk) -> Turn:
    """Keep what is there, as it is (rule 11)."""
    turn = _broken_off(state, event, walk)
    if isinstance(event, Lapsed) and event.in_need:
        return replace(turn, effects=tuple(one for one in turn.effects if not isinstance(one, OfferOwnQuestions)))
    return turn


def _broken_off(state: Asking, event: Lapsed | Stopped, walk: Walk) -> Turn:
    left, kept = leave(state, walk)
    left, held = _unsaid(left, walk)
    if isinstance(event, Stopped):
        return close(left.asked, Outcome.STOPPED, *kept, *held)
    if may_be_passed_by(state, walk.script.steps):
        return _finish(left, walk, *kept, *held)
    if _is_silent(left, walk):
        # What never arrived was not asked.
        arrived = state.invited is not None or state.begun is not None
        if not arrived:
            return close(left.asked, Outcome.NOT_ASKED)
        return close(left.asked, Outcome.UNANSWERED, *walk.script.if_silent)
    # What he wrote along a line carries its mark already, and of a note it was said where it is.
    is_told = walk.script.from_lines or walk.script.yields is Yields.AT_ONCE
    is_told = is_told or not walk.script.tells_left(Answers(left.asked), walk.situation)
    said = () if is_told else (Say((walk.script.when_left,), by_itself=walk.script.left_by_itself),)
    return close(
        left.asked, Outcome.KEPT, *kept, *held, *said, *walk.script.if_left(Answers(left.asked), walk.situation)
    )


def _is_silent(state: Asking, walk: Walk) -> bool:
    """Nothing was said in it. What was known beforehand is no answer, except in what somebody is getting done."""
    said = any(one.has_answer or one.beside for one in state.asked)
    return not said or (state.begun is None and walk.script.may_put_off)


def close(asked: History, outcome: Outcome, *first: Effect) -> Turn:
    """The end."""
    return Turn(Closed(asked, outcome), (*first, Finish(outcome)))


def is_held_against_it(event: Said, state: Asking, walk: Walk) -> bool:
    """Whether a client, asked along a line, holds against the question that it is asked; that answers nothing."""
    may = walk.script.asks_client and not event.passed_on
    points_back = bool(walk.situation.told) and says_told(event.text)
    says_so = may and (reproaches(event.text) or only_says_told(event.text)) and not points_back
    return says_so and not _answers(state, event, walk)


def _answers(state: Asking, event: Said, walk: Walk) -> bool:
    """Whether the open question takes what he points at for its answer."""
    reading = read(walk.input_of(state.open, state.asked), event.text, event.at, walk.situation.spelled)
    return isinstance(reading, Taken) and reading.value == THAT


def end_with_apology(state: Asking, walk: Walk) -> Turn:
    """Ask nothing more; what he wrote until then stays."""
    left, kept = leave(state, walk)
    quiet = replace(walk.script, recap=no_lead, farewell=no_lead)
    return _finish(left, replace(walk, script=quiet), *kept, Say((OUT_OF_PLACE,)))


def _finish(state: Asking, walk: Walk, *first: Effect) -> Turn:
    """The script has been walked: what was left open on the way is passed by, and the end has its consequences."""
    state, held = _unsaid(state, walk)
    skipped = tuple(Skip(one.number) for one in state.asked if one.status is Status.OPEN)
    asked = tuple(answering.passed_by(one) if one.status is Status.OPEN else one for one in state.asked)
    answers = Answers(asked)
    farewell = (*walk.script.recap(answers, walk.situation), *walk.script.farewell(answers, walk.situation))
    said = (Say(farewell),) if farewell else ()
    ends = walk.script.at_end(answers, walk.situation)
    if Discard() in ends:
        asked = tuple(answering.forgotten(one) for one in asked)
    return close(asked, Outcome.FINISHED, *first, *held, *skipped, *said, *ends)


def _unsaid(state: Asking, walk: Walk) -> tuple[Asking, tuple[Effect, ...]]:
    """Held words that count as an answer, because nobody said otherwise (rule 6)."""
    kept: tuple[Effect, ...] = ()
    for doubt in state.doubts:
        if doubt.why in (Why.COMMAND, Why.NOTICE, Why.LOST, Why.AWAY, Why.LATER):
            one, part = state.asked[doubt.number - 1], Part(doubt.message, doubt.text)
            if doubt.why is Why.LOST and one.has_answer:
                continue
            if one.status is Status.OPEN:
                one = answering.settled(answering.heard(one, part, doubt.value))
            else:
                one = answering.added(one, part, doubt.value, walk.input_of(one, state.asked))
            state = having(state, one)
            kept = (*kept, walk.kept(one, state.asked, complete=True), Receipt(part.message))
    return replace(state, doubts=()), kept


def is_being_answered(state: Asking) -> bool:
    """Whether there are words or a choice to the open question that were not there when it was asked."""
    return state.open.has_answer and not state.open.redo


def may_be_passed_by(state: Asking, steps: Sequence[Step]) -> bool:
    """Whether nothing hangs on the open question, by these steps, and nobody is answering it."""
    lapses = any(step.may_lapse for step in steps if step.key == state.open.step)
    return lapses and not is_being_answered(state)


def holds(state: Asking, walk: Walk) -> tuple[Effect, ...]:
    """What holds while the open question is asked, as the answers are now."""
    meanwhile = walk.step(state.open).meanwhile
    applies = meanwhile is not None and walk.applies(state.open, state.asked)
    return meanwhile(Answers(state.asked), walk.situation) if meanwhile is not None and applies else ()


def having(state: Asking, one: Asked) -> Asking:
    """The state with this question in the place of its earlier self."""
    return replace(state, asked=asking.replaced(state.asked, one))
