"""A client says in passing that he would rather be written to at another hour: it is one tap away."""

from datetime import time

from bot.actions import own_time
from bot.actions.speak import his_here, tell
from bot.storage import people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.consequences import WriteAt
from conversations.hour_wish import Hour, offered, said
from conversations.text import Text

TAP = "ih"
_AFTER, _AT = "na", "om"


def offer(work: Work, client: Person, here: Trajectory | None, hour: Hour) -> bool:
    """Whether he can be written to at the hour he wishes for; then that is one tap away."""
    trajectory = his_here(work, client, here)
    if trajectory is None or not trajectory.runs:
        return False
    value = f"{_AFTER if hour.after else _AT}.{hour.at:%H%M}"
    yes = ((Text("Yes, please"), TAP, f"{trajectory.id}.{value}"),)
    tell(work, client, (offered(hour),), trajectory=trajectory, buttons=(yes,))
    return True


def pressed(work: Work, client: Person, trajectory: Trajectory, value: str) -> Text:
    """It is so from now on."""
    how, _, at = value.partition(".")
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
