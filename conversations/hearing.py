"""Where a person's words go: to the open question, to an earlier one, or held until it is sure what they are.

The rules, by number, are at the top of `machine.py`.
"""

from datetime import timedelta

from conversations import answering, asking, moves
from conversations import patience as wait
from conversations.asking import History, Walk
from conversations.changed import replace
from conversations.check_days import ASK_ON
from conversations.choosing import in_words, once_more
from conversations.consequences import AnswerKindly, CameLate, TellOfItself
from conversations.effects import CheckMeaning, Effect, Option, Part, Receipt, Remark, Say
from conversations.events import PASSED_ON, Doubted, Edited, Resolved, Rewritten, Said, WentQuiet, Why
from conversations.inputs import UNCLEAR, Calendar, Choice, Reading, Refused, Taken, Typed, is_blank, read
from conversations.kinds import Fact, Yields
from conversations.matching import exactly
from conversations.moves import ask, ask_instead, complete, having, is_being_answered, leave, next_question, reopen
from conversations.references import MessageRef
from conversations.said.assent import thanks
from conversations.script import Answers, option
from conversations.states import Asked, Asking, Closed, Doubt, Status, Turn, UnexpectedEvent, Waiting
from conversations.text import Text
from conversations.told.light import Light, light, only_regards
from conversations.told.parting import parting
from conversations.told.praise import praises_the_bot
from conversations.told.weather import only_weather
from conversations.told_back import answers_nothing, felt_besides, told_back, without_name
from conversations.wished.day_is_fine import finds_it_fine
from conversations.wished.days_named import names_some_day

DONE_ALREADY = Text("That question has been answered; this is where we are now.")
_LEFT_OUT = Text("Then I leave it out. The question is still open.")
_SETTLED = Text("This has been settled already, so it stays as it was.")
KEPT_BESIDE = Text("I have kept what you wrote with it.")
_LET_GO = Text("What you wrote there I have let go, so nothing changes.")
_REPLACED = Text("That message is no longer part of your answer: what you gave later took its place.")


def hear(state: Asking, event: Said, walk: Walk) -> Turn:
    """Words to the open question (rules 4 and 5), or those for another one (rule 12)."""
    reading = _read(state.open, event, state.asked, walk)
    words = without_name(event.text, walk.situation.coach) if Fact.COACH in walk.script.needs else event.text
    told = told_back(words, walk, state) if walk.keeps_beside(state.open) else ()
    if told and answers_nothing(words, walk, state):
        # It answers nothing: the question stays open, and nobody else reads the words.
        return Turn(wait.present(_no_longer_held(state, event.message), event.at, walk), told)
    if not walk.script.overview.wishes and walk.keeps_beside(state.open) and _only_thanks(event.text, state, walk):
        return Turn(wait.present(state, event.at, walk), (AnswerKindly(event.text, event.message),))
    if isinstance(reading, Refused):
        return _told_instead(_keep_beside(state, event, reading, walk), told)
    picked = option(walk.input_of(state.open, state.asked), reading.value or "")
    if picked is not None and picked.instead is not None:
        return ask_instead(wait.present(_no_longer_held(state, event.message), event.at, walk), picked.instead, walk)
    if reading.to is not None or (picked is not None and picked.reopen is not None):
        return _about_earlier(state, event, reading, picked, walk)
    if state.open.step == ASK_ON and reading.value is not None and finds_it_fine(event.text):
        # He nods to the day that he was told: as little an answer as a tap.
        nodded = having(_no_longer_held(state, event.message), answering.chosen(state.open, reading.value))
        return complete(wait.present(nodded, event.at, walk), walk, Receipt(event.message), *_note(reading))
    one = answering.heard(state.open, _part(event), reading.value)
    state = wait.present(having(_no_longer_held(state, event.message), one), event.at, walk)
    quiet = walk.situation.quiet_seconds
    is_picked = one.value is not None and not _may_go_on(picked, event.text)
    if is_picked or walk.step(one).at_once or not quiet:
        return complete(state, walk, *_note(reading), *told)
    state = wait.with_timer(state, Waiting.QUIET, event.at + timedelta(seconds=quiet))
    return Turn(state, (*_note(reading), walk.kept(one, state.asked, complete=False), *told))


def _may_go_on(picked: Option | None, words: str) -> bool:
    """Whether he says that it is what he wrote before in words with which he adds to that: more may come."""
    return picked is not None and bool(picked.means) and len(words.split()) > _A_FEW


_A_FEW = 3  # words


def _told_instead(turn: Turn, told: tuple[Effect, ...]) -> Turn:
    """What he says besides asking of the bot itself is kept, and he is told that in place of what he would be told."""
    if not any(isinstance(one, TellOfItself) for one in told):
        return turn
    return replace(turn, effects=(*(one for one in turn.effects if not isinstance(one, Say)), *told))


def _keep_beside(state: Asking, event: Said | Doubted, refused: Refused, walk: Walk) -> Turn:
    """Words that the open question cannot take: they are kept, with it or where they belong, and it stays (rule 5)."""
    one, part = state.open, _part(event)
    taken = walk.input_of(one, state.asked)
    has_buttons = isinstance(taken, Choice | Calendar) or refused.keeps
    if has_buttons and _needs_a_nod(event, walk):
        return Turn(wait.present(state, event.at, walk), (AnswerKindly(event.text, event.message),))
    again: tuple[Text, ...] = ()
    if isinstance(taken, Choice):
        asked = walk.question(state.asked, state.current, state.turn).question
        refused = replace(refused, reason=in_words(asked, taken.options)) if refused.reason == UNCLEAR else refused
        again = (once_more(asked, taken.options),)
    if not has_buttons or not walk.keeps_beside(one) or is_blank(event.text):
        return Turn(state, (replace(_refusal(refused, state), again=again),))
    first = Answers(state.asked).of(walk.step(one).belongs_to(event.text))
    said_so = refused.keeps or (isinstance(taken, Choice) and taken.otherwise != UNCLEAR)
    pieces = (refused.reason,) if said_so else (KEPT_BESIDE, refused.reason)
    told = replace(_refusal(refused, state), pieces=pieces, again=again and (KEPT_BESIDE, *again))
    is_told = first is None and (walk.step(one).else_to is None or refused.keeps)
    said: Effect = told if is_told else Receipt(event.message)
    one = answering.with_beside(one, part) if first is None else answering.with_more(first, part)
    before, state = state, wait.present(having(_no_longer_held(state, event.message), one), event.at, walk)
    kept = (walk.kept(one, state.asked, complete=_is_whole(one)), said, *_takes_leave(event, walk))
    names_day = state.open.step == ASK_ON and names_some_day(event.text, walk.situation.today)
    if first is None or (moves.holds(before, walk) == moves.holds(state, walk) and not names_day):
        return Turn(state, (*kept, *(felt_besides(event.text, walk) if first is not None else ())))
    # What he was told with the question no longer holds, or he may have meant that it should not.
    if not walk.applies(state.open, state.asked):
        return next_question(state, walk, *kept)
    turn = ask(state, state.current, walk)
    return replace(turn, effects=(*kept, *turn.effects))


def _needs_a_nod(event: Said | Doubted, walk: Walk) -> bool:
    """Whether he only thanks or greets, beside buttons; a mere "ok" may have been meant as an answer there, except
    where nothing is asked."""
    said = light(event.text, walk.situation.coach if Fact.COACH in walk.script.needs else "")
    return said is not None and (said is not Light.NOD or walk.script.yields is Yields.AT_ONCE)


def _only_thanks(words: str, state: Asking, walk: Walk) -> bool:
    """Whether he only greets, thanks or praises the one who asks, where he is to answer in words and has not begun
    to."""
    if is_being_answered(state):
        return False
    only = light(words) in (Light.HELLO, Light.WISH) or only_regards(words, walk.situation.coach)
    return thanks(words) or praises_the_bot(words) or only_weather(words) or only


def _takes_leave(event: Said | Doubted, walk: Walk) -> tuple[Effect, ...]:
    """A warm word to who thanks or says goodbye where it goes with what he wrote before."""
    situation = walk.situation
    of_it = parting(event.text, situation.client, situation.coach) if Fact.COACH in walk.script.needs else None
    return (AnswerKindly(event.text, event.message, is_kept=True),) if of_it is not None else ()


def _about_earlier(state: Asking, event: Said, reading: Taken, picked: Option | None, walk: Walk) -> Turn:
    """Words that answer an earlier question anew, or name one to go back to: they are kept beside the open one, which
    comes again after it (rules 5 and 8)."""
    is_label = exactly(walk.input_of(state.open, state.asked).options, event.text, walk.situation.spelled) is not None
    one = state.open if is_label else answering.with_beside(state.open, _part(event))
    state = wait.present(having(_no_longer_held(state, event.message), one), event.at, walk)
    kept = () if is_label else (walk.kept(one, state.asked, complete=_is_whole(one)), Receipt(event.message))
    step = walk.script.step(reading.to or (picked.reopen if picked else None) or one.step)
    asked, earlier = walk.opened(state.asked, step, None)
    state = replace(state, asked=asked)
    if reading.to is None:
        turn = reopen(state, earlier, walk)
        return replace(turn, effects=(*kept, *turn.effects))
    return next_question(having(state, answering.rethought(earlier, reading.value)), walk, *kept)


def went_quiet(state: Asking, event: WentQuiet, walk: Walk) -> Turn:
    """A silence after words completes them; to anything else it means nothing (rules 4 and 13)."""
    still = wait.without(state, Waiting.QUIET)
    return complete(still, walk) if event.turn == state.turn and is_being_answered(state) else Turn(still)


def add(state: Asking | Closed, event: Said, walk: Walk) -> Turn:
    """A reply to a question that is not the open one (rule 7)."""
    one = next((one for one in state.asked if event.to in one.turns), None)
    if one is None:
        raise UnexpectedEvent("a reply to a question that was never asked")
    reading = _changing(state, one, event, walk)
    if isinstance(reading, Refused):
        return _add_beside(state, one, event, reading, walk)
    part, taken = _part(event), walk.input_of(one, state.asked)
    return _changed(state, answering.added(one, part, reading.value, taken), event, reading, walk)


def _add_beside(state: Asking | Closed, one: Asked, event: Said, refused: Refused, walk: Walk) -> Turn:
    """Words in reply to a question that cannot take them, or no more: they are kept beside it (rule 7)."""
    if not walk.keeps_beside(one) or is_blank(event.text):
        return Turn(state, (Say((refused.reason,)),))
    one = answering.with_beside(one, _part(event))
    asked = asking.replaced(state.asked, one)
    kept = walk.kept(one, asked, complete=_is_whole(one))
    return Turn(replace(state, asked=asked), (kept, Say((KEPT_BESIDE,)), *_late(state, one, event, walk)))


def rewrite(state: Asking | Closed, event: Rewritten, walk: Walk) -> Turn:
    """Words in the place of an answer (rule 7); of the open question they are the answer so far."""
    one = state.asked[event.number - 1]
    if isinstance(state, Asking) and one.number == state.current:
        emptied = replace(one, beside=(), redo=one.redo or one.has_answer)
        return hear(having(state, emptied), Said(event.at, event.message, event.text), walk)
    reading = _changing(state, one, event, walk)
    if isinstance(reading, Refused):
        return Turn(state, (Say((reading.reason,)),))
    part = Part(event.message, event.text)
    return _changed(state, answering.rewritten(one, part, reading.value), event, reading, walk)


def edit(state: Asking | Closed, event: Edited, walk: Walk) -> Turn:
    """A message of an answer reads differently now; the same words again are no change (rule 7)."""
    one = next((one for one in state.asked if any(old.message == event.message for old in one.parts)), None)
    if one is None:
        return _edit_beside(state, event, walk)
    before = next(old for old in one.parts if old.message == event.message)
    part = replace(before, text=event.text)
    if part == before:
        return Turn(state)
    reading = _changing(state, one, event, walk)
    if isinstance(reading, Refused):
        return Turn(state, (Say((reading.reason,)),))
    was = _read(one, replace(event, text=before.text), state.asked, walk)
    return _changed(state, answering.edited(one, part, reading.value, was), event, reading, walk)


def _edit_beside(state: Asking | Closed, event: Edited, walk: Walk) -> Turn:
    """Words kept beside a question read differently now: perhaps they are its answer after all."""
    one = next((one for one in state.asked if any(old.message == event.message for old in one.beside)), None)
    if one is None:
        was_let_go = not any(asked.has_answer or asked.beside for asked in state.asked)
        return Turn(state, (Say((_LET_GO if was_let_go else _REPLACED,)),))
    part = Part(event.message, event.text)
    if part in one.beside:
        return Turn(state)
    if isinstance(state, Asking) and one.number == state.current:
        left = tuple(old for old in one.beside if old.message != event.message)
        return hear(having(state, replace(one, beside=left)), Said(event.at, event.message, event.text), walk)
    one = answering.with_beside(one, part)
    asked = asking.replaced(state.asked, one)
    kept = walk.kept(one, asked, complete=_is_whole(one))
    said = (kept, Receipt(event.message, changed=True))
    return Turn(replace(state, asked=asked), (*said, *_late(state, one, event, walk)))


def doubt(state: Asking, event: Doubted, walk: Walk) -> Turn:
    """Hold words that may not be an answer, and ask (rule 6); what cannot be one is refused right away (rule 5)."""
    reading = _read(state.open, event, state.asked, walk)
    if isinstance(reading, Refused) and event.why not in (Why.STOP, Why.LOST, Why.NOTICE, Why.AWAY, Why.LATER):
        return _keep_beside(state, event, reading, walk)
    value = reading.value if isinstance(reading, Taken) else None
    # Words that change while he is asked about them are what he is asked about.
    earlier = next((one for one in state.doubts if one.message == event.message), None)
    held = Doubt(state.current, event.message, event.text, earlier.why if earlier else event.why, value)
    state = wait.present(_no_longer_held(state, event.message), event.at, walk)
    shown = walk.question(state.asked, state.current, state.turn).question if event.why is Why.LOST else None
    asks = CheckMeaning(event.message, event.why, shown) if earlier is None else Receipt(event.message, changed=True)
    return Turn(replace(state, doubts=(*state.doubts, held)), (asks,))


def resolve(state: Asking, event: Resolved, walk: Walk) -> Turn:
    """The person tells whether the held words were an answer, to the question of then (rule 6)."""
    held = next((one for one in state.doubts if one.message == event.message), None)
    if held is None:
        return Turn(state, (Remark(DONE_ALREADY),))
    state = wait.present(_no_longer_held(state, event.message), event.at, walk)
    if not event.answer:
        return Turn(state, (Remark(_LEFT_OUT),))
    to, passed_on = state.asked[held.number - 1].turns[-1], held.why in PASSED_ON
    said = Said(event.at, held.message, held.text, to, passed_on)
    return hear(state, said, walk) if held.number == state.current else add(state, said, walk)


def _part(event: Said | Doubted) -> Part:
    """These words as a message of an answer."""
    passed_on = event.passed_on if isinstance(event, Said) else event.why in PASSED_ON
    return Part(event.message, event.text, passed_on)


def _changed(state: Asking | Closed, one: Asked, event: Said | Edited | Rewritten, reading: Taken, walk: Walk) -> Turn:
    """Store the answer as it is now; go on if the path no longer comes to the open question (rule 7)."""
    whole = _is_whole(one)
    asked = asking.replaced(state.asked, one)
    changed = isinstance(event, Edited)
    receipt = (Receipt(event.message, changed=changed),) if whole or changed else ()
    effects: tuple[Effect, ...] = (walk.kept(one, asked, complete=whole), *receipt, *_note(reading))
    if isinstance(state, Closed):
        return Turn(replace(state, asked=asked), (*effects, *_late(state, one, event, walk)))
    state = wait.present(_no_longer_held(replace(state, asked=asked), event.message), event.at, walk)
    if walk.applies(state.open, asked):
        return Turn(state, effects)
    left, kept = leave(state, walk)
    return next_question(left, walk, *effects, *kept)


def _is_whole(one: Asked) -> bool:
    """Whether this is an answer by now: it was complete, or is the one from before, asked for again."""
    return one.status is not Status.OPEN or one.redo


def _late(state: Asking | Closed, one: Asked, event: Said | Edited | Rewritten, walk: Walk) -> tuple[Effect, ...]:
    """What was written is another answer than the one with which the conversation ended (rule 7)."""
    if not isinstance(state, Closed) or not walk.script.recorded:
        return ()
    about = walk.script.about(Answers(state.asked), walk.situation)
    return (CameLate(one.number, event.text, not isinstance(event, Said), about),)


def _changing(state: Asking | Closed, one: Asked, event: Said | Edited | Rewritten, walk: Walk) -> Reading:
    """What these words make of an earlier answer; a choice that has had its consequences takes none."""
    if isinstance(state, Closed) and isinstance(walk.input_of(one, state.asked), Choice | Typed | Calendar):
        return Refused(_SETTLED)
    return _read(one, event, state.asked, walk)


def _read(one: Asked, event: Said | Edited | Rewritten | Doubted, asked: History, walk: Walk) -> Reading:
    return read(walk.input_of(one, asked), event.text, event.at, walk.situation.spelled)


def _refusal(reading: Refused, state: Asking) -> Say:
    """Why not, and what may have been meant, to be tapped (rule 5)."""
    return Say((reading.reason,), reading.offers, state.turn if reading.offers else 0)


def _note(reading: Taken) -> tuple[Effect, ...]:
    return (Say((reading.note,)),) if reading.note else ()


def _no_longer_held(state: Asking, message: MessageRef) -> Asking:
    return replace(state, doubts=tuple(held for held in state.doubts if held.message != message))
