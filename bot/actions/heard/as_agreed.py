"""A client says of himself, while nothing is asked, that he can come to his next meeting as it was agreed, or asks
whether it stays: he hears that it does. What his coach read of him to the contrary, he can have put right."""

from datetime import timedelta

from bot.actions.ask_coach import offer_in
from bot.actions.closed_days import clients_day, clients_today
from bot.actions.incoming import Incoming
from bot.actions.speak import coach_of, tell
from bot.actions.tell_directly import can_be_reached
from bot.storage import conversations, meetings
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.above import seen_from
from conversations.said.gist import sentences
from conversations.scripts.direct import DIRECT
from conversations.states import Outcome
from conversations.text import Text
from conversations.told.asides import Aside, For
from conversations.wished.days_named import names_day
from conversations.wished.suits_after_all import comes_as_agreed

_NEAR, _LATELY = timedelta(days=7), timedelta(days=4)


def heard(work: Work, client: Person, trajectory: Trajectory, message: Incoming) -> bool:
    """Whether that is all that he says; with more it is told him too, and his words are for whoever hears them next."""
    said = [one for one in sentences(message.text) if comes_as_agreed(one)]
    meeting = meetings.coming(work, trajectory.id) if said and trajectory.client_id == client.id else None
    if meeting is None:
        return False
    day, today = clients_day(trajectory, meeting.at.utc()), clients_today(work, trajectory)
    if day - today > _NEAR or not names_day(said[0], today, day):
        return False
    if _heard_otherwise(work, trajectory) and can_be_reached(work, trajectory):
        found = Aside(" ".join(said), For.LATE, alone=len(said) == len(sentences(message.text)), asked=True)
        offer_in(work, client, trajectory, message.message_id, found)
        return found.alone
    coach, when = coach_of(work, trajectory), seen_from(today, meeting.at, trajectory.clients_zone)
    stays = Text("Good, then you talk with {coach} {when}.", coach=coach, when=when)
    if said[0].rstrip().endswith("?"):
        stays = Text("Yes, you talk with {coach} {when}.", coach=coach, when=when)
    tell(work, client, (stays,), trajectory=trajectory)
    return len(said) == len(sentences(message.text))


def _heard_otherwise(work: Work, trajectory: Trajectory) -> bool:
    """Whether she was told something directly these days, which can be of this meeting."""
    told = (one for one in conversations.latest(work, trajectory.id) if one.script == DIRECT.key)
    last = next((one for one in told if conversations.ended(one) is Outcome.FINISHED), None)
    return last is not None and work.now - last.since < _LATELY
