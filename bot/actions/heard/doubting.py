"""What words for the open question are to it: what he says, or what may not be an answer."""

from collections.abc import Sequence

from bot.actions import ask_coach
from bot.actions.heard import around_the_day, last_said
from bot.actions.heard.secret_beside import keeps_from_her
from bot.actions.incoming import Incoming
from bot.actions.what_now import says_cannot_come
from bot.storage import spoken, trajectories
from bot.storage.conversations import Conversation
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.asked.asking_back import only_asks
from conversations.asked.lost import is_lost
from conversations.events import Doubted, Event, Said, Why
from conversations.inputs import is_blank
from conversations.references import place
from conversations.said.assent import says_stop
from conversations.said.which_of_two import is_surely_an_answer
from conversations.scripts import script_of
from conversations.scripts.note import NOTE
from conversations.states import Asking, Doubt, underneath


def event_of(
    work: Work, person: Person, running: Conversation, message: Incoming, *, replies: bool, beside: bool, late: bool
) -> Event:
    """Words for the open question, or words of which that is not sure; they `reply` to it, if he pointed at it. That he
    cannot come, or is `late`, may stand `beside` his answer; then both are what they are."""
    why = _doubt(message)
    if why is Why.LOST and only_asks(message.text) and _is_told_back(running):
        why = None
    if why is None and not beside and (late or _may_not_come(work, person, running, message)):
        why = Why.AWAY
    if why is None and not replies and last_said.says_when(work, person, running, message.text, message.sent_at):
        why = Why.LATER
    if why is None and not replies and _follows_a_notice(work, person, running, message):
        why = Why.NOTICE
    if why is None or is_blank(message.text):
        return Said(work.now, message.message_id, message.text)
    return Doubted(work.now, message.message_id, message.text, why)


def _may_not_come(work: Work, person: Person, running: Conversation, message: Incoming) -> bool:
    """Whether he says, beside a question, that he cannot come; or said so before he changed these words. For whom a
    note is, he is asked anyhow."""
    if running.script == NOTE.key or ask_coach.asks_to_wait(work, running, message.text):
        return False
    if keeps_from_her(work, running, message.text):
        return False  # All of it would be offered to be passed on.
    if around_the_day.chooses_day(work, running, message):
        return False  # On another day he does what he set out to do.
    asked_before = (one for one in doubts_of(running) if one.message == message.message_id)
    says_so = says_cannot_come(work, trajectories.readable(work, running.trajectory_id), person, message.text)
    return says_so or any(one.why is Why.AWAY for one in asked_before)


def _is_told_back(running: Conversation) -> bool:
    """Whether who asks something back here is told it, and the question stays open."""
    return script_of(running.script).asks_client


def _doubt(message: Incoming) -> Why | None:
    if message.forwarded:
        return Why.FORWARDED
    if message.via_bot:
        return Why.VIA_BOT
    if message.text.startswith("/"):
        return Why.COMMAND
    if is_lost(message.text):
        return Why.LOST
    return Why.STOP if says_stop(message.text) else None


def _follows_a_notice(work: Work, person: Person, running: Conversation, message: Incoming) -> bool:
    """Whether the last thing that was told him, of the bot's own accord, was something else than the open question, and
    he has said nothing since."""
    said = spoken.last_said(work, person.id, message.sent_at)
    if said is None or not said.unasked or said.kind is not DeliveryKind.WORD or said.conversation_id is not None:
        return False
    if is_surely_an_answer(message.text):
        return False
    heard = [part.message for one in running.state.asked for part in (*one.parts, *one.beside)]
    heard += [held.message for held in doubts_of(running)]
    return said.message_id is not None and all(place(said.message_id) > place(one) for one in heard)


def doubts_of(one: Conversation) -> Sequence[Doubt]:
    state = underneath(one.state)
    return state.doubts if isinstance(state, Asking) else ()
