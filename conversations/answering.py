"""What words and taps make of the answer to one question: pure steps from one `Asked` to the next.

Words beside words are one answer. What a value was read from (an option, a number, a date) is one message: the next
takes its place. An answer that is replaced or changed gets a next version; the older ones stay stored beside it.
"""

from dataclasses import replace
from datetime import datetime

from conversations.effects import Part
from conversations.inputs import Input, Taken, Words
from conversations.states import Asked, Status


def heard(one: Asked, part: Part, value: str | None) -> Asked:
    """The open question with these words added; reopened, with these words in the place of what was there."""
    before = () if one.redo else one.parts
    return replace(
        one,
        parts=(*before, part),
        value=None if before else value,
        version=one.version + one.redo,
        redo=False,
    )


def chosen(one: Asked, value: str) -> Asked:
    """The open question with a tapped option, beside the words that were said to it just now."""
    return replace(
        one,
        parts=() if one.redo else one.parts,
        value=value,
        version=one.version + one.redo,
        redo=False,
    )


def added(one: Asked, part: Part, value: str | None, taken: Input) -> Asked:
    """A question that is not the open one, with words that came in reply to it."""
    before = one.parts if isinstance(taken, Words) else ()
    return replace(
        one,
        parts=(*before, part),
        value=None if before else value,
        version=one.version + one.has_answer,
        status=Status.ANSWERED,
    )


def edited(one: Asked, part: Part, value: str | None, taken: Input, at: datetime) -> Asked:
    """A question of whose answer one message reads differently now; a tapped option stays, a typed one does not."""
    before = next(old for old in one.parts if old.message == part.message)
    was = taken.read(before.text, at)
    typed = isinstance(was, Taken) and was.value == one.value
    value = value if len(one.parts) == 1 else None
    return replace(
        one,
        parts=tuple(part if old is before else old for old in one.parts),
        value=value if typed or value is not None else one.value,
        version=one.version + 1,
    )


def settled(one: Asked) -> Asked:
    """The question as it is when the walk leaves it: what is there is the answer."""
    return replace(one, status=Status.ANSWERED, redo=False) if one.has_answer else one


def passed_by(one: Asked) -> Asked:
    """The question, left without an answer."""
    return replace(one, status=Status.SKIPPED)


def forgotten(one: Asked) -> Asked:
    """The question with nothing of its answer left."""
    return replace(one, parts=(), value=None, status=Status.SKIPPED)
