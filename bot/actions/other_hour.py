"""A client says in passing when he would rather be asked: at another hour, the day after a meeting, nothing on a
weekday. It is so at once, and as it was with one tap. Where it may be meant for once, it is only offered.
"""

from datetime import time, timedelta

from bot.actions import own_time
from bot.actions.speak import his_here, tell
from bot.storage import conversations, meetings, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from conversations.asked.not_at_that_hour import is_near
from conversations.consequences import WriteAt
from conversations.days.numerals import Understood
from conversations.rhythm import at_utc
from conversations.scripts.note import NOTE
from conversations.text import Sentence, Text
from conversations.wish_words import read_hour
from conversations.wished import day_after, weekday_wish
from conversations.wished.hour_wish import Hour, hour_named, offered, said, says_only_hour, wishes_hour

TAP, BACK = "ih", "ib"
"""What makes it so that was only offered; and what brings back how it was."""
CHANGED = "hour"
"""With what the key begins of what tells him of his hour, below which he may name another."""
NOT_ON, NEXT_DAY, NOW = "niet", "dag", "nu"
"""Of what it is told: a weekday, or the day after a meeting, this time too."""
_AFTER, _AT = "na", "om"
_A_FEW = 5  # words
_HALF_AN_HOUR, _AN_HOUR = 30, 60  # minutes
_EVE = timedelta(hours=36)
"""So long before a meeting the hour of it is the one he speaks of."""


def change(work: Work, client: Person, here: Trajectory | None, hour: Hour) -> bool:
    """Whether he can be written to at the hour he wishes for; then he is, from now on."""
    trajectory = his_here(work, client, here)
    if trajectory is None or not trajectory.runs or not _is_of_asking(work, client, trajectory, hour):
        return False
    now = trajectory.contract.client_hour
    if hour.guessed and hour.at <= now and not trajectory.contract.own_time.day_after:
        wait_a_day(work, client, trajectory, now=False)  # What comes later on a day comes after a meeting.
    elif hour.after and hour.at <= now:
        tell(work, client, (Text("My questions do not come before {time}.", time=now),), trajectory=trajectory)
    else:
        _change(work, client, trajectory, hour)
    return True


def _is_of_asking(work: Work, client: Person, trajectory: Trajectory, hour: Hour) -> bool:
    """Whether an hour that does not suit is one at which he is asked something, and not the one at which they meet."""
    if hour.unfit is None:
        return True
    his, ahead = trajectory.clients_zone, meetings.coming(work, trajectory.id)
    meet = at_utc(ahead.at.utc(), his) if ahead is not None else None
    if meet is not None and meet.utc() - work.now < _EVE and is_near(hour.unfit, meet.time, _HALF_AN_HOUR):
        return False
    running = conversations.running(work, client.id)
    asked = (trajectory.contract.client_hour, *((at_utc(running.since, his).time,) if running is not None else ()))
    return any(is_near(hour.unfit, one, _AN_HOUR) for one in asked)


def offer(work: Work, client: Person, trajectory: Trajectory, hour: Hour) -> None:
    """The hour that he names with one day can be meant for that day."""
    now = trajectory.contract.client_hour
    if hour.after and hour.at <= now:
        tell(work, client, (Text("My questions do not come before {time}.", time=now),), trajectory=trajectory)
        return
    value = f"{_AFTER if hour.after else _AT}.{hour.at:%H%M}"
    yes = ((Text("Yes, please"), TAP, f"{trajectory.id}.{value}"),)
    tell(work, client, (offered(hour),), trajectory=trajectory, buttons=(yes,))


def _change(work: Work, client: Person, trajectory: Trajectory, hour: Hour) -> None:
    was = trajectory.contract.client_hour
    own_time.set_hour(work, trajectory, hour.at)
    _tell(work, client, trajectory, said(hour), Text("At {time} after all", time=was), f"{_AT}.{was:%H%M}")


def named_another(work: Work, client: Person, trajectory_id: str, words: str) -> bool:
    """Whether he says no more than an hour, below what told him of his; then it is that one."""
    trajectory = trajectories.readable(work, trajectory_id)
    if trajectory is None or trajectory.client_id != client.id or not trajectory.runs:
        return False
    read = read_hour(words) if len(words.split()) <= _A_FEW else None
    hour = Hour(read.value, after=False) if isinstance(read, Understood) else None
    hour = hour or wishes_hour(words, sure=False) or (hour_named(words) if len(words.split()) <= _A_FEW else None)
    is_open = conversations.running(work, client.id) is not None
    if hour is None or (is_open and not says_only_hour(words)):
        return False  # Where something is asked too, words with an hour in them are an answer.
    if not _is_of_asking(work, client, trajectory, hour):
        return False
    _change(work, client, trajectory, hour)
    return True


def leave_out(work: Work, client: Person, running: Conversation | None, day: int | None) -> bool:
    """Whether he can be asked nothing on this weekday any more, who says so while nothing else is asked; then it is
    so."""
    is_free = running is None or running.script == NOTE.key
    trajectory = his_here(work, client, None) if day is not None and is_free else None
    if day is None or trajectory is None or not trajectory.runs:
        return False
    if not trajectory.contract.own_time.days - {day} or day not in trajectory.contract.own_time.days:
        return False
    own_time.leave_out(work, trajectory, day)
    _tell(work, client, trajectory, weekday_wish.said(day), weekday_wish.after_all(day), f"{NOT_ON}.{day}")
    return True


def wait_a_day(
    work: Work, client: Person, trajectory: Trajectory, *, now: bool, above: tuple[Sentence, ...] = ()
) -> None:
    """After a meeting he is asked the day after from now on; `now` where what was asked just now waits as well. A word
    to what he told with it stands `above` that."""
    own_time.set_day_after(work, trajectory, wanted=True)
    told = day_after.said(trajectory.contract.client_hour)
    told = Text("{done} This time too.", done=told) if now else told
    value = f"{NEXT_DAY}.{NOW}" if now else NEXT_DAY
    _tell(work, client, trajectory, told, Text("The same day after all"), value, above)


def _tell(
    work: Work,
    client: Person,
    trajectory: Trajectory,
    told: Text,
    back: Text,
    value: str,
    above: tuple[Sentence, ...] = (),
) -> None:
    row = ((back, BACK, f"{trajectory.id}.{value}"),)
    key = f"{CHANGED}:{trajectory.id}:{new_id()}" if value.startswith(_AT) else None
    tell(work, client, (*above, told), trajectory=trajectory, buttons=(row,), key=key)


def pressed(work: Work, client: Person, trajectory: Trajectory, value: str) -> Text:
    """It is so from now on, which was offered."""
    how, _, at = value.partition(".")
    if how == NOT_ON:
        own_time.leave_out(work, trajectory, int(at))
        return weekday_wish.said(int(at))
    hour = Hour(time(int(at[:2]), int(at[2:])), how == _AFTER)
    own_time.set_hour(work, trajectory, hour.at)
    return said(hour)


def write_at(work: Work, one: Conversation, wanted: WriteAt) -> None:
    """The client said so where he was asked about the questions."""
    client, trajectory = _whose(work, one)
    change(work, client, trajectory, Hour(time.fromisoformat(wanted.at), wanted.after, wanted.guessed))


def ask_day_after(work: Work, one: Conversation) -> None:
    """The same of the day after."""
    client, trajectory = _whose(work, one)
    wait_a_day(work, client, trajectory, now=False)


def _whose(work: Work, one: Conversation) -> tuple[Person, Trajectory]:
    assert one.trajectory_id is not None
    return people.by_id(work, one.person_id), trajectories.by_id(work, one.trajectory_id)
