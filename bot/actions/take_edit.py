"""An earlier message that reads differently now."""

from bot.actions import loose, tell_directly
from bot.actions.heard import reply
from bot.actions.heard.doubting import doubts_of
from bot.actions.incoming import Incoming
from bot.actions.speak import tell
from bot.actions.take_answer import take_answer
from bot.actions.take_turn import take_turn
from bot.storage import conversations, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.events import Edited
from conversations.inputs import behind_command
from conversations.states import Asking, Closed, underneath
from conversations.text import Text

# What changes words that are more than an answer; each tells whether they were its own.
_APART = (loose.edited, reply.edited, tell_directly.edited)
_NO_COMMAND = Text("In a message that you change, a command does nothing. Send it anew.")


def take_edit(work: Work, person: Person, message: Incoming) -> None:
    """An earlier message reads differently now. One never heard before is simply heard, if it can be an answer."""
    one = conversations.where_heard(work, person.id, message.message_id)
    if one is not None:
        if not _is_newest(work, person, message):
            return
        if any(changed(work, person, one, message.message_id, message.text) for changed in _APART):
            return
        if words := _without_command(one, message):
            take_turn(work, one, Edited(work.now, message.message_id, words))
        else:
            tell(work, person, (_NO_COMMAND,), trajectory=trajectories.readable(work, one.trajectory_id))
        return
    running = conversations.running(work, person.id)
    if running is None or message.sent_at < running.since.replace(microsecond=0):
        return
    if message.text.startswith("/") and all(held.message != message.message_id for held in doubts_of(running)):
        return
    take_answer(work, person, message)
    _is_newest(work, person, message)


def _without_command(one: Conversation, message: Incoming) -> str:
    """The words of a changed message, as they stood behind a command; nothing when there are none."""
    state = underneath(one.state)
    asked = state.asked if isinstance(state, Asking | Closed) else ()
    before = (part.text for one in asked for part in (*one.parts, *one.beside) if part.message == message.message_id)
    return message.text if any(text.startswith("/") for text in before) else behind_command(message.text)


def _is_newest(work: Work, person: Person, message: Incoming) -> bool:
    """Whether no later edit of this message was heard before: what comes in last was not always written last."""
    return conversations.note_edit(work, person.id, message.message_id, message.edited_at or work.now)
