"""Words where a question is open: its answer, and what is for his coach in them, which may be passed on."""

from bot.actions import ask_coach, enough, postpone
from bot.actions.heard.doubting import event_of
from bot.actions.incoming import Incoming
from bot.actions.kind_word import offer_regards, still_asked
from bot.actions.speak import coach_of, tell
from bot.storage import conversations, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.asked.asking_back import AsksBack, only_asks
from conversations.events import Said
from conversations.matching import small
from conversations.scripts.follow_up import FOLLOW_UP, SHARE
from conversations.states import Asking, underneath
from conversations.text import Text
from conversations.told.asides import For
from conversations.told.light import greets, may_greet, only_regards
from conversations.told.told_loose import is_good


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
    elif isinstance(event, Said) and message.plain:
        _offer_regards(work, person, running, message.text)
    enough.take(work, person, running, event)
    if isinstance(event, Said) and message.plain and _asks_to_share(running) and is_good(small(message.text)):
        _say_to_good_news(work, person, running)


def _say_to_good_news(work: Work, person: Person, running: Conversation) -> None:
    """A word to what he adds while he is asked whether his coach may read it, which he is asked still."""
    here = trajectories.readable(work, running.trajectory_id)
    asks = still_asked(work, conversations.by_id(work, running.id), here)
    if asks is not None and here is not None:
        word = Text("Good to read, {client}.", client=here.contract.client)
        tell(work, person, (Text("{word} {asks}", word=word, asks=asks),), trajectory=here)


def _offer_regards(work: Work, person: Person, running: Conversation, words: str) -> None:
    """Whether his coach shall hear that he greets her, who says so beside an answer."""
    if running.script == FOLLOW_UP.key and not _asks_to_share(running):
        return  # He is asked it with whether she may read this.
    here = trajectories.readable(work, running.trajectory_id) if may_greet(words) else None
    coach = coach_of(work, here) if here is not None and here.client_id == person.id else ""
    if here is not None and coach and greets(coach, words) and not only_regards(words, coach):
        offer_regards(work, person, here)


def _asks_to_share(running: Conversation) -> bool:
    state = underneath(running.state)
    return isinstance(state, Asking) and state.open.step == SHARE
