"""What was written is kept as long as was agreed after the last meeting; both are told beforehand on which day it goes.

Nothing is erased before the client was sent the last warning, and a day has passed: where the bot was not there on the
days for it, or the warning was lost, it comes first. For who cannot be reached it does not wait, nor for the coach.
"""

from datetime import date, datetime, timedelta

from bot.actions import erase
from bot.actions.speak import tell
from bot.actions.take_along import ALL
from bot.storage import erasing, meetings, outbox, people, spoken, taking_back, trajectories
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from conversations.contract import KEPT_FOR
from conversations.rhythm import Local, at_utc, next_allowed
from conversations.text import OnDay, SpokenDay, Text

# So many days before it: the last of them, and the first.
_LAST, _FIRST = 7, 30
_A_DAY_LATER = timedelta(hours=20)
_UNDERWAY = timedelta(hours=1)


def old(work: Work) -> list[str]:
    """The trajectories whose last meeting has been, and those that came to none and began long ago."""
    return [*meetings.last_met_by(work, work.now.date()), *erasing.never_met(work, work.now - KEPT_FOR)]


def keep_as_agreed(work: Work, trajectory_id: str) -> None:
    """Warn that it goes, or erase it, when the time has come for that."""
    ends = _ends(work, trajectory_id)
    trajectory = trajectories.readable(work, trajectory_id)
    if not ends:
        if trajectory_id in erasing.never_met(work, work.now - KEPT_FOR):
            _erase(work, trajectory_id, trajectory)
        return
    until = max(ends) + (timedelta(days=trajectory.contract.keep_days) if trajectory is not None else KEPT_FOR)
    if trajectory is not None and trajectory.client_id is not None and not _is_warned(work, trajectory, until):
        return
    if _days_left(work, until, trajectory.zone if trajectory is not None else work.house.zone) <= 0:
        _erase(work, trajectory_id, trajectory)


def stays_until(work: Work, trajectory: Trajectory) -> tuple[Text, ...]:
    """At the end of it: how long what he wrote can be read here, as things are now."""
    ends = _ends(work, trajectory.id)
    if not ends:
        return ()
    day = at_utc(max(ends) + timedelta(days=trajectory.contract.keep_days), trajectory.zone).day
    said = OnDay(day) if day.year == work.now.year else day
    return (Text("What you wrote stays here until {day}; then I erase it.", day=said),)


def _ends(work: Work, trajectory_id: str) -> list[datetime]:
    return [one.meeting.end().utc() for one in meetings.meetings_of(work, trajectory_id)]


def _erase(work: Work, trajectory_id: str, trajectory: Trajectory | None) -> None:
    """The whole of it; of what can no longer be read, what is stored."""
    if trajectory is not None:
        erase.erase_trajectory(work, trajectory, new_id())
    else:
        erasing.delete_rows(work, trajectory_id, new_id())


def _is_warned(work: Work, trajectory: Trajectory, until: datetime) -> bool:
    """Whether the client was sent, a day ago at least, that it goes now, or cannot be reached; what the two have to
    hear today, they are told."""
    left = _days_left(work, until, trajectory.zone)
    if left > _FIRST:
        return False
    due = _LAST if left <= _LAST else _FIRST
    assert trajectory.client_id is not None
    client = people.by_id(work, trajectory.client_id)
    can_hear = client.reachable and client.chat != people.NOWHERE
    key = _key(trajectory, until, due)
    warned = spoken.fate(work, key)
    if warned is not None and can_hear and warned.is_lost and work.now - warned.at >= _A_DAY_LATER:
        taking_back.say_again(work, key)
        warned = None
    if warned is None:
        _warn(work, trajectory, until, due)
        return False
    return due == _LAST and (warned.has_arrived or not can_hear) and work.now - warned.at >= _A_DAY_LATER


def _key(trajectory: Trajectory, until: datetime, due: int) -> str:
    return f"{outbox.KEPT}:{trajectory.id}:{until:%y%m%d}:{due}"


def _hears_at(now: datetime, trajectory: Trajectory) -> datetime:
    """When he is told what is to be told now: at his hour, or as soon as it can be after that."""
    allowed = next_allowed(now, trajectory.clients_zone, trajectory.contract.own_time)
    day = at_utc(allowed, trajectory.clients_zone).day
    return max(allowed, Local(day, trajectory.contract.client_hour, trajectory.clients_zone).utc())


def _goes_at(now: datetime, trajectory: Trajectory) -> datetime:
    """When it can go after what is told now: it is looked at once a day, at this hour."""
    day_after, goes = _hears_at(now, trajectory) + _A_DAY_LATER + _UNDERWAY, now
    while goes < day_after:
        goes += timedelta(days=1)
    return goes


def _days_left(work: Work, until: datetime, zone: str) -> int:
    """As both count them: by the day, whatever the hour at which this is looked at."""
    return (at_utc(until, zone).day - at_utc(work.now, zone).day).days


def _warn(work: Work, trajectory: Trajectory, until: datetime, due: int) -> None:
    """Who has stopped hears it too: it is about what is his. He can take it along by one tap."""
    assert trajectory.client_id is not None
    day = at_utc(max(until, _goes_at(work.now, trajectory)), trajectory.zone).day
    key, coach = _key(trajectory, until, due), people.coach_name(work, trajectory.coach_id)
    again = due == _LAST and spoken.fate(work, _key(trajectory, until, _FIRST)) is not None
    tell(
        work,
        people.by_id(work, trajectory.client_id),
        (_as_said(day, coach, again=again),),
        trajectory=trajectory,
        buttons=(((Text("Take everything along"), "a", ALL),),),
        key=key,
        not_before=_hears_at(work.now, trajectory),
    )
    told = Text(
        "On {day} I erase everything of the trajectory with {client}, as was agreed. Your hours stay.",
        day=day,
        client=trajectory.contract.client,
    )
    tell(
        work,
        people.by_id(work, trajectory.coach_id),
        (told,),
        trajectory=trajectory,
        key=f"{key}:coach",
        unasked=True,
    )


def _as_said(day: date, coach: str, *, again: bool) -> Text:
    """To the client; `again` where he read it before."""
    on = SpokenDay(day)
    if again:
        return Text("A reminder: on {day} I erase all that you wrote here. You can still take it along.", day=on)
    return Text(
        "On {day} I erase all that you wrote here, as you agreed with {coach}. If you want to keep it, fetch it before "
        "that day.",
        day=on,
        coach=coach,
    )
