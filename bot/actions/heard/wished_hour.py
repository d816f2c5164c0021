"""A client says in passing at which hour he would rather be asked, or on which weekday not: it is so from then on."""

from bot.actions import other_hour, postpone, set_wishes
from bot.actions.incoming import Incoming
from bot.storage import spoken, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.work import Work
from conversations.scripts.meta import META
from conversations.wished.hour_wish import wishes_hour
from conversations.wished.weekday_wish import wishes_no_day

# Who is asked this may answer it with an hour.
_EXPECTS_A_TIME = (f"{set_wishes.ASKED}:", f"{postpone.ASKED}:")


def heard(work: Work, client: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether he names such an hour. Where he is asked about the questions, or for an hour, that is his answer."""
    # The words first: whose they are need not be looked up for every message.
    hour = wishes_hour(message.text, sure=running is not None)
    if hour is None or (running is not None and running.script == META.key):
        return False
    asked = spoken.last_said(work, client.id, message.sent_at)
    if asked is not None and asked.key.startswith(_EXPECTS_A_TIME):
        return False
    here = trajectories.readable(work, running.trajectory_id) if running is not None else None
    return other_hour.change(work, client, here, hour)


def without_day(work: Work, client: Person, running: Conversation | None, message: Incoming) -> bool:
    """Whether he says, while nothing else is asked, on which weekday he can be asked nothing any more."""
    return other_hour.leave_out(work, client, running, wishes_no_day(message.text))
