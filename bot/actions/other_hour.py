"""A client says in passing that he would rather be written to at another hour, or asked nothing on a weekday: it is one
tap away."""

from datetime import time

from bot.actions import own_time
from bot.actions.speak import his_here, tell
from bot.storage import people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.consequences import WriteAt
from conversations.scripts.note import NOTE
from conversations.text import Text
from conversations.wished import weekday_wish
from conversations.wished.hour_wish import Hour, offered, said

TAP = "ih"
_AFTER, _AT, _NOT_ON = "na", "om", "niet"


def offer(work: Work, client: Person, here: Trajectory | None, hour: Hour) -> bool:
    """Whether he can be written to at the hour he wishes for; then that is one tap away."""
    trajectory = his_here(work, client, here)
    if trajectory is None or not trajectory.runs:
        return False
    now = trajectory.contract.client_hour
    if hour.after and hour.at <= now:
        tell(work, client, (Text("My questions do not come before {time}.", time=now),), trajectory=trajectory)
        return True
    _offer(work, client, trajectory, offered(hour), f"{_AFTER if hour.after else _AT}.{hour.at:%H%M}")
    return True


def offer_day(work: Work, client: Person, running: Conversation | None, day: int | None) -> bool:
    """Whether he can be asked nothing on this weekday any more, who says so while nothing else is asked; then that is
    one tap away."""
    is_free = running is None or running.script == NOTE.key
    trajectory = his_here(work, client, None) if day is not None and is_free else None
    if day is None or trajectory is None or not trajectory.runs:
        return False
    if not trajectory.contract.own_time.days - {day} or day not in trajectory.contract.own_time.days:
        return False
    _offer(work, client, trajectory, weekday_wish.offered(day), f"{_NOT_ON}.{day}")
    return True


def _offer(work: Work, client: Person, trajectory: Trajectory, asks: Text, value: str) -> None:
    yes = ((Text("Yes, please"), TAP, f"{trajectory.id}.{value}"),)
    tell(work, client, (asks,), trajectory=trajectory, buttons=(yes,))


def pressed(work: Work, client: Person, trajectory: Trajectory, value: str) -> Text:
    """It is so from now on."""
    how, _, at = value.partition(".")
    if how == _NOT_ON:
        own_time.leave_out(work, trajectory, int(at))
        return weekday_wish.said(int(at))
    return _set(work, trajectory, Hour(time(int(at[:2]), int(at[2:])), how == _AFTER))


def write_at(work: Work, one: Conversation, wanted: WriteAt) -> None:
    """The client took it up where he was asked about the questions."""
    assert one.trajectory_id is not None
    client, trajectory = people.by_id(work, one.person_id), trajectories.by_id(work, one.trajectory_id)
    told = _set(work, trajectory, Hour(time.fromisoformat(wanted.at), wanted.after))
    tell(work, client, (told,), trajectory=trajectory)


def _set(work: Work, trajectory: Trajectory, hour: Hour) -> Text:
    own_time.set_hour(work, trajectory, hour.at)
    return said(hour)
