"""Where a person's words go: to the open question, to one that they name, or held until it is sure what they are.

The rules, by number, are at the top of `machine.py`.
"""

from datetime import timedelta

from conversations import answering, moves
from conversations import patience as wait
from conversations.asking import History, Walk
from conversations.changed import replace
from conversations.check_days import ASK_ON
from conversations.choosing import in_words, once_more
from conversations.consequences import AnswerKindly, TellOfItself
from conversations.effects import CheckMeaning, Effect, Option, Part, Receipt, Say
from conversations.events import PASSED_ON, Doubted, Edited, Rewritten, Said, WentQuiet, Why
from conversations.inputs import UNCLEAR, Calendar, Choice, Reading, Refused, Taken, is_blank, read
from conversations.kinds import Fact, Yields
from conversations.matching import exactly
from conversations.moves import ask, ask_instead, complete, having, is_being_answered, next_question, reopen
from conversations.references import MessageRef
from conversations.said.assent import thanks
from conversations.script import Answers, option
from conversations.states import Asked, Asking, Doubt, Status, Turn, Waiting
from conversations.text import Text
from conversations.told.light import Light, light, only_regards
from conversations.told.parting import parting
from conversations.told.praise import praises_the_bot
from conversations.told.weather import only_weather
from conversations.told_back import answers_nothing, felt_besides, told_back, without_name
from conversations.wished.day_is_fine import finds_it_fine
from conversations.wished.days_named import names_some_day

KEPT_BESIDE = Text("I have kept what you wrote with it.")


def hear(state: Asking, event: Said, walk: Walk) -> Turn:
    """Words to the open question (rules 4 and 5), or those for another one (rule 12)."""
    reading = read_as(state.open, event, state.asked, walk)
    words = without_name(event.text, walk.situation.coach) if Fact.COACH in walk.script.needs else event.text
    told = told_back(words, walk, state) if walk.keeps_beside(state.open) else ()
    if told and answers_nothing(words, walk, state):
        # It answers nothing: the question stays open, and nobody else reads the words.
        return Turn(wait.present(no_longer_held(state, event.message), event.at, walk), told)
    if not walk.script.overview.wishes and walk.keeps_beside(state.open) and _only_thanks(event.text, state, walk):
        return Turn(wait.present(state, event.at, walk), (AnswerKindly(event.text, event.message),))
    if isinstance(reading, Refused):
        return _told_instead(_keep_beside(state, event, reading, walk), told)
    picked = option(walk.input_of(state.open, state.asked), reading.value or "")
    if picked is not None and picked.instead is not None:
        return ask_instead(wait.present(no_longer_held(state, event.message), event.at, walk), picked.instead, walk)
    if reading.to is not None or (picked is not None and picked.reopen is not None):
        return _about_earlier(state, event, reading, picked, walk)
    if state.open.step == ASK_ON and reading.value is not None and finds_it_fine(event.text):
        # He nods to the day that he was told: as little an answer as a tap.
        nodded = having(no_longer_held(state, event.message), answering.chosen(state.open, reading.value))
        return complete(wait.present(nodded, event.at, walk), walk, Receipt(event.message), *note_of(reading))
    one = answering.heard(state.open, part_of(event), reading.value)
    state = wait.present(having(no_longer_held(state, event.message), one), event.at, walk)
    quiet = walk.situation.quiet_seconds
    is_picked = one.value is not None and not _may_go_on(picked, event.text)
    if is_picked or walk.step(one).at_once or not quiet:
        return complete(state, walk, *note_of(reading), *told)
    state = wait.with_timer(state, Waiting.QUIET, event.at + timedelta(seconds=quiet))
    return Turn(state, (*note_of(reading), walk.kept(one, state.asked, complete=False), *told))


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
    one, part = state.open, part_of(event)
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
    before, state = state, wait.present(having(no_longer_held(state, event.message), one), event.at, walk)
    kept = (walk.kept(one, state.asked, complete=is_whole(one)), said, *_takes_leave(event, walk))
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
    one = state.open if is_label else answering.with_beside(state.open, part_of(event))
    state = wait.present(having(no_longer_held(state, event.message), one), event.at, walk)
    kept = () if is_label else (walk.kept(one, state.asked, complete=is_whole(one)), Receipt(event.message))
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


def doubt(state: Asking, event: Doubted, walk: Walk) -> Turn:
    """Hold words that may not be an answer, and ask (rule 6); what cannot be one is refused right away (rule 5)."""
    reading = read_as(state.open, event, state.asked, walk)
    if isinstance(reading, Refused) and event.why not in (Why.STOP, Why.LOST, Why.NOTICE, Why.AWAY, Why.LATER):
        return _keep_beside(state, event, reading, walk)
    value = reading.value if isinstance(reading, Taken) else None
    # Words that change while he is asked about them are what he is asked about.
    earlier = next((one for one in state.doubts if one.message == event.message), None)
    held = Doubt(state.current, event.message, event.text, earlier.why if earlier else event.why, value)
    state = wait.present(no_longer_held(state, event.message), event.at, walk)
    shown = walk.question(state.asked, state.current, state.turn).question if event.why is Why.LOST else None
    asks = CheckMeaning(event.message, event.why, shown) if earlier is None else Receipt(event.message, changed=True)
    return Turn(replace(state, doubts=(*state.doubts, held)), (asks,))


def part_of(event: Said | Doubted) -> Part:
    """These words as a message of an answer."""
    passed_on = event.passed_on if isinstance(event, Said) else event.why in PASSED_ON
    return Part(event.message, event.text, passed_on)


def is_whole(one: Asked) -> bool:
    """Whether this is an answer by now: it was complete, or is the one from before, asked for again."""
    return one.status is not Status.OPEN or one.redo


def read_as(one: Asked, event: Said | Edited | Rewritten | Doubted, asked: History, walk: Walk) -> Reading:
    """What this question makes of these words."""
    return read(walk.input_of(one, asked), event.text, event.at, walk.situation.spelled)


def _refusal(reading: Refused, state: Asking) -> Say:
    """Why not, and what may have been meant, to be tapped (rule 5)."""
    return Say((reading.reason,), reading.offers, state.turn if reading.offers else 0)


def note_of(reading: Taken) -> tuple[Effect, ...]:
    """What is said to it, if anything is."""
    return (Say((reading.note,)),) if reading.note else ()


def no_longer_held(state: Asking, message: MessageRef) -> Asking:
    """The state once it is sure what this message is."""
    return replace(state, doubts=tuple(held for held in state.doubts if held.message != message))
