"""Words where a question is open: its answer, and what is for his coach in them, which may be passed on."""

from bot.actions import ask_coach, enough, postpone
from bot.actions.heard.doubting import event_of
from bot.actions.incoming import Incoming
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.asked.asking_back import AsksBack, only_asks
from conversations.events import Said
from conversations.told.asides import For


def answer(work: Work, person: Person, running: Conversation, message: Incoming, *, replies: bool) -> None:
    """Words to the open question; what is for his coach in them he is offered to have passed on, and where that is all,
    the question stays."""
    found = ask_coach.heard(work, person, running, message.text) if message.plain else None
    if found is not None and found.alone and (found.asked or ask_coach.is_heavy(found)):
        ask_coach.offer(work, person, running, message.message_id, found)
        return
    if only_asks(message.text) is AsksBack.MOVES and ask_coach.asks_to_wait(work, running, message.text):
        postpone.offer_later(work, person, running)
        return
    beside = found is not None and not found.alone
    late = found is not None and found.about is For.LATE
    event = event_of(work, person, running, message, replies=replies, beside=beside, late=late)
    if found is not None and beside and isinstance(event, Said):
        ask_coach.offer(work, person, running, message.message_id, found, message.text)
    enough.take(work, person, running, event)
