"""One answer is erased by who gave it: asked first, then every version of it, wherever it is kept."""

from contextlib import suppress
from dataclasses import replace

from bot.actions import allowed, confirm
from bot.actions.allowed import NotDone
from bot.actions.speak import as_client, tell
from bot.actions.unsay import unsay
from bot.errors import Unreadable
from bot.storage import answers, conversations, noting
from bot.storage.answers import Answered
from bot.storage.people import Person
from bot.storage.work import Work
from conversations import answering
from conversations.asking import replaced
from conversations.references import MessageRef
from conversations.states import Asked, Asking, Closed, Opening, Resting, State
from conversations.text import Sentence, Text, Verbatim

HOW = Text("Reply with /wis to what you wrote, or tap at an answer in /antwoorden; then I erase it.")

WHAT = "erase_answer"
NOT_THERE = NotDone("This answer is not there any more.")


def ask_about_message(work: Work, person: Person, message_id: MessageRef | None) -> None:
    """The answer of which this message is a part, if it is one."""
    one = conversations.where_heard(work, person.id, message_id) if message_id is not None else None
    asked = _part_of(one.state, message_id) if one is not None else None
    given = answers.given_at(work, person.id, one.id, asked.number) if one is not None and asked else None
    if given is None or not ask(work, person, given):
        tell(work, person, (HOW,), trajectory=as_client(work, person))


def ask(work: Work, person: Person, given: Answered, before: tuple[Text, ...] = ()) -> bool:
    """Show once more what would go, with this `before` it; whether there are words to go."""
    if not given.words:
        return False
    confirm.ask(
        work,
        person,
        WHAT,
        (*before, Text("Shall I erase this answer? It cannot be brought back."), Verbatim(given.words)),
        yes=(Text("Yes, erase it"), "ea"),
        no=(Text("No, keep it"), "ek"),
        trajectory=as_client(work, person),
        about=given.id,
    )
    return True


def erase(work: Work, person: Person, given: Answered, asked_at: str) -> Sentence | None:
    """What he tapped: ask first, also when that was too long ago; or erase."""
    number = allowed.number(asked_at)
    if number is None or not confirm.stands(work, WHAT, person, number):
        return None if ask(work, person, given) else NOT_THERE
    confirm.answered(work, WHAT, person, number)
    unsay(work, given)
    gone = noting.erase(work, person.id, given.id)
    if gone is None:
        return NOT_THERE
    # What can no longer be read holds no words of his any more.
    with suppress(Unreadable):
        one = conversations.by_id(work, gone[0])
        if one is None:
            return NOT_THERE
        conversations.save(work, one, without_words(one.state, gone[1]))
    tell(work, person, (Text("Erased. Of this answer nothing is left here."),), trajectory=as_client(work, person))
    return Text("Erased.")


def _part_of(state: State, message_id: MessageRef | None) -> Asked | None:
    parts = ((one, part.message) for one in state.asked for part in (*one.parts, *one.beside))
    return next((one for one, message in parts if message == message_id), None)


def without_words(state: State, number: int) -> State:
    """The conversation without the words of this answer; a question that is open stays so."""
    match state:
        case Resting():
            return replace(state, then=_emptied(state.then, number))
        case Asking():
            return _emptied(state, number)
        case Closed() | Opening():
            one = answering.forgotten(state.asked[number - 1])
            return replace(state, asked=replaced(state.asked, one))


def _emptied(state: Asking, number: int) -> Asking:
    status = state.asked[number - 1].status if number == state.current else None
    one = answering.forgotten(state.asked[number - 1])
    one = replace(one, status=status) if status is not None else one
    doubts = tuple(held for held in state.doubts if held.number != number)
    return replace(state, asked=replaced(state.asked, one), doubts=doubts)
