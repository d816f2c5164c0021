"""What a client says, a moment later, was for the question before the one that it was taken for."""

from datetime import datetime, timedelta

from bot.actions import which_question
from bot.actions.incoming import Incoming
from bot.actions.take_turn import take_turn
from bot.storage import noting
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.events import Belongs, Said
from conversations.scripts import script_of
from conversations.states import Asked, Asking, Closed
from conversations.told.belongs_before import belongs_before

# So soon he says so.
_JUST_NOW = timedelta(minutes=10)


def moved(work: Work, person: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether he says so; then it goes there, and the question that it was taken for is asked again."""
    found, message_id = belongs_before(message.text), message.message_id
    if found is None:
        return False
    running = running or _ended(work, person, message)
    if running is None or not isinstance(running.state, Asking | Closed) or not script_of(running.script).from_lines:
        return False
    asked, state = running.state.asked, running.state
    if found.own:
        last = state.open if isinstance(state, Asking) and not state.open.has_answer else None
    else:
        last = _written_last(work, running)
    before = _before(asked, last) if last is not None else None
    if last is None or before is None:
        return False
    if found.own:
        take_turn(work, running, Said(work.now, message_id, found.own, before.turns[-1]))
    else:
        take_turn(work, running, Belongs(work.now, message_id, last.number, before.number, found.rest))
    return True


def _ended(work: Work, person: Person, message: Incoming) -> Conversation | None:
    """The conversation that ended just now with what he wrote."""
    found = which_question.just_ended(work, person, None, message.sent_at, message.text)
    return found[0] if found is not None else None


def _written_last(work: Work, one: Conversation) -> Asked | None:
    """The question to which he wrote last, in words, just now."""
    state = one.state
    if isinstance(state, Asking) and state.open.has_answer:
        return state.open if state.open.parts and state.open.value is None else None
    last = next((asked for asked in reversed(one.state.asked) if asked.has_answer), None)
    if last is None or not last.parts or last.value is not None:
        return None
    done: datetime | None = noting.done_at(work, one.id, last.number)
    return last if done is not None and work.now - done < _JUST_NOW else None


def _before(asked: tuple[Asked, ...], last: Asked) -> Asked | None:
    """The question that was answered in words before this one."""
    earlier = (one for one in reversed(asked) if one.number < last.number and one.turns)
    found = next(earlier, None)
    return found if found is not None and found.parts and found.value is None else None
