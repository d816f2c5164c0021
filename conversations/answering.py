"""What words and taps make of the answer to one question: pure steps from one `Asked` to the next.

Words beside words are one answer. What a value was read from (an option, a number, a date) is one message: the next
takes its place. An answer that is replaced or changed gets a next version; the older ones stay stored beside it.
"""

from conversations.changed import replace
from conversations.effects import Part
from conversations.inputs import Input, Reading, Taken, Words
from conversations.references import place
from conversations.states import Asked, Status


def _in_order(before: tuple[Part, ...], part: Part) -> tuple[Part, ...]:
    """The messages in the order in which they were sent, which their references tell, however they came in."""
    return tuple(sorted((*before, part), key=lambda old: place(old.message)))


def heard(one: Asked, part: Part, value: str | None) -> Asked:
    """The open question with these words added; reopened, with these words in the place of what was there. What he
    said with the first of them (it is what stands above) still holds when he goes on."""
    before = () if one.redo else one.parts
    return replace(
        one,
        parts=_in_order(before, part),
        value=one.value if before else value,
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
        parts=_in_order(before, part),
        value=None if before else value,
        version=one.version + one.has_answer,
        status=Status.ANSWERED,
    )


def rewritten(one: Asked, part: Part, value: str | None) -> Asked:
    """A question that is not the open one, with these words in the place of all that was its answer."""
    return replace(one, parts=(part,), beside=(), value=value, version=one.version + 1, status=Status.ANSWERED)


def edited(one: Asked, part: Part, value: str | None, was: Reading) -> Asked:
    """A question of whose answer one message reads differently now, which read as it `was`; a tapped option stays, a
    typed one does not."""
    before = next(old for old in one.parts if old.message == part.message)
    typed = isinstance(was, Taken) and was.value == one.value
    value = value if len(one.parts) == 1 else None
    return replace(
        one,
        parts=tuple(part if old is before else old for old in one.parts),
        value=value if typed or value is not None else one.value,
        version=one.version + 1,
    )


def with_more(one: Asked, part: Part) -> Asked:
    """An answer that goes on in one message more."""
    return replace(one, parts=_in_order(one.parts, part))


def without_last(one: Asked) -> Asked:
    """An answer without the message with which it ends."""
    return replace(one, parts=one.parts[:-1], version=one.version + 1)


def with_beside(one: Asked, part: Part) -> Asked:
    """The question with words that are no answer to it, kept with it; said again, they take their own place."""
    before = tuple(old for old in one.beside if old.message != part.message)
    return replace(one, beside=_in_order(before, part))


def rethought(one: Asked, value: str | None) -> Asked:
    """An earlier question that comes down to something else now; the words with which he said so stand elsewhere."""
    return replace(one, value=value, version=one.version + one.has_answer, status=Status.ANSWERED, redo=False)


def settled(one: Asked) -> Asked:
    """The question as it is when the walk leaves it: what is there is the answer."""
    return replace(one, status=Status.ANSWERED, redo=False) if one.has_answer else one


def passed_by(one: Asked) -> Asked:
    """The question, left without an answer."""
    return replace(one, status=Status.SKIPPED)


def forgotten(one: Asked) -> Asked:
    """The question with nothing of its answer left."""
    return replace(one, parts=(), beside=(), value=None, status=Status.SKIPPED)
