"""A client says, asked what a meeting gave him, or while nothing is asked, that he would rather be asked the day after:
it is so from now on, and what is open waits until then."""

from bot.actions import other_hour, postpone
from bot.actions.incoming import Incoming
from bot.actions.speak import his_beside
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.scripts.meta import META
from conversations.scripts.reflection import REFLECTION
from conversations.states import Asking
from conversations.told.touches import word_above
from conversations.wished.day_after import only_wishes_day_after, speaks_of_asking, tells_besides


def heard(work: Work, client: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether he says so. Asked about the questions, it is his answer."""
    if not only_wishes_day_after(message.text) or (running is not None and running.script == META.key):
        return False
    is_open = running is not None and running.script == REFLECTION.key and _is_untouched(running)
    if not is_open and not speaks_of_asking(message.text):
        return False
    trajectory = his_beside(work, client, running)
    if trajectory is None or not trajectory.runs:
        return False
    tells = tells_besides(message.text)
    if running is None or not is_open:
        if tells:
            return False  # What he tells is worth more than when it is asked.
        other_hour.wait_a_day(work, client, trajectory, now=False)
        return True
    postpone.let_wait_a_day(work, trajectory, running, (message.message_id, message.text) if tells else None)
    above = word_above(message.text, trajectory.contract.client) if tells else ()
    other_hour.wait_a_day(work, client, trajectory, now=True, above=above)
    return True


def _is_untouched(one: Conversation) -> bool:
    return isinstance(one.state, Asking) and not any(asked.has_answer for asked in one.state.asked)
