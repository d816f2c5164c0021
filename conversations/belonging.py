"""Where words go of which somebody says afterwards that they were for the question before (rule 7 of `machine.py`)."""

from conversations import answering, asking, hearing
from conversations import patience as wait
from conversations.above import points
from conversations.asking import Walk
from conversations.changed import replace
from conversations.consequences import PlanCheck
from conversations.effects import Ask, Effect, Empty, Receipt, Say
from conversations.events import Belongs, Said
from conversations.moves import ask, holds
from conversations.states import Asking, Closed, Status, Turn
from conversations.text import Text, Worded

WITH_IT = Text("Then I put that with the question before.")


def move(state: Asking | Closed, event: Belongs, walk: Walk) -> Turn:
    """Put what he wrote last with the question before. The one that it was taken for is asked again; where something
    else stands there, that is its answer."""
    taken_for, before = state.asked[event.number - 1], state.asked[event.to - 1]
    before = replace(answering.with_more(before, taken_for.parts[-1]), version=before.version + 1)
    left = answering.without_last(taken_for)
    asked = asking.replaced(asking.replaced(state.asked, before), left)
    kept = walk.kept(before, asked, complete=True)
    if left.parts:
        again = walk.kept(left, asked, complete=left.status is not Status.OPEN)
        return Turn(replace(state, asked=asked), (kept, again, Receipt(event.message)))
    if isinstance(state, Closed):
        asked = asking.replaced(asked, answering.passed_by(left))
        return Turn(replace(state, asked=asked), (kept, Empty(left.number), Say((WITH_IT,))))
    # What he was told beside it no longer holds.
    gone = (PlanCheck(""),) if any(isinstance(one, PlanCheck) for one in holds(state, walk)) else ()
    asked = asking.replaced(asked, replace(left, status=Status.OPEN, redo=False))
    now = replace(wait.present(state, event.at, walk), asked=asked)
    return _asked_again(now, event, walk, kept, Empty(left.number), *gone)


def _asked_again(state: Asking, event: Belongs, walk: Walk, *kept: Effect) -> Turn:
    """The question that it was taken for, once more, unless he answers it in the same breath."""
    turn = ask(state, event.number, walk)
    if event.words and isinstance(turn.state, Asking):
        heard = hearing.hear(turn.state, Said(event.at, event.message, event.words), walk)
        return replace(heard, effects=(*kept, *heard.effects))
    again = (_with_it(one) if isinstance(one, Ask) else one for one in turn.effects)
    return replace(turn, effects=(*kept, *again))


def _with_it(ask: Ask) -> Ask:
    """The question once more, with what stands above it where it cannot be read without."""
    asked = ask.question.je if isinstance(ask.question, Worded) else ""
    return replace(ask, lead=(WITH_IT, *(ask.lead if points(asked) else ())))
