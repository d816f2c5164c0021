"""What becomes of an answer that was given: more of it, other words in its place, a message that reads differently now,
or words that were held until it was sure what they are.

The rules, by number, are at the top of `machine.py`.
"""

from conversations import answering, asking
from conversations import patience as wait
from conversations.asking import Walk
from conversations.changed import replace
from conversations.consequences import CameLate
from conversations.effects import Effect, Part, Receipt, Remark, Say
from conversations.events import PASSED_ON, Edited, Resolved, Rewritten, Said
from conversations.hearing import KEPT_BESIDE, hear, is_whole, no_longer_held, note_of, part_of, read_as
from conversations.inputs import Calendar, Choice, Reading, Refused, Taken, Typed, is_blank
from conversations.moves import having, leave, next_question
from conversations.script import Answers
from conversations.states import Asked, Asking, Closed, Turn, UnexpectedEvent
from conversations.text import Text

DONE_ALREADY = Text("That question has been answered; this is where we are now.")
_LEFT_OUT = Text("Then I leave it out. The question is still open.")
_SETTLED = Text("This has been settled already, so it stays as it was.")
_LET_GO = Text("What you wrote there I have let go, so nothing changes.")
_REPLACED = Text("That message is no longer part of your answer: what you gave later took its place.")


def add(state: Asking | Closed, event: Said, walk: Walk) -> Turn:
    """A reply to a question that is not the open one (rule 7)."""
    one = next((one for one in state.asked if event.to in one.turns), None)
    if one is None:
        raise UnexpectedEvent("a reply to a question that was never asked")
    reading = _changing(state, one, event, walk)
    if isinstance(reading, Refused):
        return _add_beside(state, one, event, reading, walk)
    part, taken = part_of(event), walk.input_of(one, state.asked)
    return _changed(state, answering.added(one, part, reading.value, taken), event, reading, walk)


def _add_beside(state: Asking | Closed, one: Asked, event: Said, refused: Refused, walk: Walk) -> Turn:
    """Words in reply to a question that cannot take them, or no more: they are kept beside it (rule 7)."""
    if not walk.keeps_beside(one) or is_blank(event.text):
        return Turn(state, (Say((refused.reason,)),))
    one = answering.with_beside(one, part_of(event))
    asked = asking.replaced(state.asked, one)
    kept = walk.kept(one, asked, complete=is_whole(one))
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
    was = read_as(one, replace(event, text=before.text), state.asked, walk)
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
    kept = walk.kept(one, asked, complete=is_whole(one))
    said = (kept, Receipt(event.message, changed=True))
    return Turn(replace(state, asked=asked), (*said, *_late(state, one, event, walk)))


def resolve(state: Asking, event: Resolved, walk: Walk) -> Turn:
    """The person tells whether the held words were an answer, to the question of then (rule 6)."""
    held = next((one for one in state.doubts if one.message == event.message), None)
    if held is None:
        return Turn(state, (Remark(DONE_ALREADY),))
    state = wait.present(no_longer_held(state, event.message), event.at, walk)
    if not event.answer:
        return Turn(state, (Remark(_LEFT_OUT),))
    to, passed_on = state.asked[held.number - 1].turns[-1], held.why in PASSED_ON
    said = Said(event.at, held.message, held.text, to, passed_on)
    return hear(state, said, walk) if held.number == state.current else add(state, said, walk)


def _changed(state: Asking | Closed, one: Asked, event: Said | Edited | Rewritten, reading: Taken, walk: Walk) -> Turn:
    """Store the answer as it is now; go on if the path no longer comes to the open question (rule 7)."""
    whole = is_whole(one)
    asked = asking.replaced(state.asked, one)
    changed = isinstance(event, Edited)
    receipt = (Receipt(event.message, changed=changed),) if whole or changed else ()
    effects: tuple[Effect, ...] = (walk.kept(one, asked, complete=whole), *receipt, *note_of(reading))
    if isinstance(state, Closed):
        return Turn(replace(state, asked=asked), (*effects, *_late(state, one, event, walk)))
    state = wait.present(no_longer_held(replace(state, asked=asked), event.message), event.at, walk)
    if walk.applies(state.open, asked):
        return Turn(state, effects)
    left, kept = leave(state, walk)
    return next_question(left, walk, *effects, *kept)


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
    return read_as(one, event, state.asked, walk)
