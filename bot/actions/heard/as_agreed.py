"""A client says of himself, while nothing is asked, that he can come to his next meeting as it was agreed, or asks
whether it stays: he hears that it does. What his coach read of him to the contrary, he can have put right."""

from datetime import timedelta

from bot.actions import another_time
from bot.actions.ask_coach import offer_in
from bot.actions.closed_days import clients_day, clients_today
from bot.actions.incoming import Incoming
from bot.actions.speak import coach_of, tell
from bot.actions.tell_directly import can_be_reached
from bot.storage import conversations, meetings
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.filled_in import seen_from
from conversations.matching import small
from conversations.moments import Meeting
from conversations.said.gist import sentences
from conversations.scripts.direct import DIRECT
from conversations.states import Outcome
from conversations.text import Text
from conversations.told.asides import Aside, For
from conversations.wished.days_named import names_day
from conversations.wished.suits_after_all import comes_as_agreed, suits_after_all

_NEAR, _LATELY = timedelta(days=7), timedelta(days=4)
_FEW = 5  # words


def heard(work: Work, client: Person, trajectory: Trajectory, message: Incoming) -> bool:
    """Whether that is all that he says; with more it is told him too, and his words are for whoever hears them next."""
    told = sentences(message.text)
    said = [one for one in told if comes_as_agreed(one)]
    # Who told her otherwise need not name the day.
    comes = said or ([one for one in told if suits_after_all(one)] if suits_after_all(message.text) else [])
    meeting = meetings.coming(work, trajectory.id) if comes and trajectory.client_id == client.id else None
    if meeting is None:
        return False
    day, today = clients_day(trajectory, meeting.at.utc()), clients_today(work, trajectory)
    is_named = bool(said) and names_day(said[0], today, day)
    if day - today > _NEAR or not (is_named or (not said and comes)):
        return False
    if _heard_otherwise(work, trajectory, meeting) and can_be_reached(work, trajectory):
        alone = all(one in comes or _is_of_it(one) for one in told)
        words = message.text if alone else " ".join(comes)
        offer_in(work, client, trajectory, message.message_id, Aside(words, For.LATE, alone=alone, asked=True))
        return alone
    if not is_named:
        return False
    coach, when = coach_of(work, trajectory), seen_from(today, meeting.at, trajectory.clients_zone)
    stays = Text("Good, then you talk with {coach} {when}.", coach=coach, when=when)
    if said[0].rstrip().endswith("?"):
        stays = Text("Yes, you talk with {coach} {when}.", coach=coach, when=when)
    tell(work, client, (stays,), trajectory=trajectory)
    return len(said) == len(told)


def _is_of_it(sentence: str) -> bool:
    """Whether he says with it what he meant, or no more than why."""
    plain = small(sentence)
    return "?" not in plain and (plain.startswith("ik bedoel") or suits_after_all(plain) or len(plain.split()) <= _FEW)


def _heard_otherwise(work: Work, trajectory: Trajectory, meeting: Meeting) -> bool:
    """Whether she was told that he cannot come to this meeting, or these days something directly, which can be of
    it."""
    if another_time.asked_for(work, trajectory, meeting.number):
        return True
    told = (one for one in conversations.latest(work, trajectory.id) if one.script == DIRECT.key)
    last = next((one for one in told if conversations.ended(one) is Outcome.FINISHED), None)
    return last is not None and work.now - last.since < _LATELY
