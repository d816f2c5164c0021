"""What is open with somebody and what is due: which of them goes first, and until when the other waits."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.actions.closed_days import silent_days, today_of
from bot.actions.lay_plan import surroundings
from bot.house import days_off
from bot.storage import conversations, schedule, trajectories
from bot.storage.conversations import Conversation
from bot.storage.schedule import PlannedMoment
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.budget import Room
from conversations.events import Lapsed
from conversations.kinds import Yields
from conversations.moments import OPEN_AFTER_LAST_WORD, Around, DueMoment, Way, Who, choose, latest, way_of, who_of
from conversations.moves import may_be_passed_by
from conversations.rhythm import Local, at_utc, is_quiet, is_working_day, next_working_day
from conversations.scripts import script_of
from conversations.scripts.trial import is_trial
from conversations.states import Asking, fallen_due

# What waits for a running conversation is looked at again after this long.
WAIT = timedelta(minutes=15)
# So long somebody who was asked what a note is for may still be about to say it.
_STILL_THERE = timedelta(hours=1)


def beside_rivals(work: Work, trajectory: Trajectory, mine: Sequence[DueMoment], busy: bool, room: Room) -> Room:
    """The client's room in this trajectory, when what is due in another one of his goes first today."""
    others = trajectories.running_of_client(work, trajectory.client_id or "")
    due = [one for other in others if other.id != trajectory.id for one in _due_in(work, other)]
    if not due:
        return room
    first = choose([*mine, *due], work.now, busy, room).opens
    return replace(room, taken=True) if first in due else room


def came_today(work: Work, trajectory: Trajectory, running: Conversation) -> bool:
    """Whether this came by itself, today."""
    by_itself = not is_trial(running.script) and script_of(running.script).comes is not None
    return by_itself and at_utc(running.since, trajectory.zone).day == today_of(work, trajectory)


def next_look(work: Work, trajectory: Trajectory) -> datetime:
    """When to look again (UTC) whether the coach has answered what is open with her: soon, and in the morning of the
    next day on which she works if today is over."""
    today, zone = today_of(work, trajectory), trajectory.zone
    closed = days_off(today, zone) | silent_days(work, trajectory).coach
    soon = at_utc(work.now + WAIT, zone)
    if soon.day == today and not is_quiet(soon) and is_working_day(today, closed):
        return soon.utc()
    return Local(next_working_day(today, closed), trajectory.contract.client_hour, zone).utc()


def comes_now(work: Work, person_id: str) -> bool:
    """Whether a conversation with this person is due at this very moment, which may take the place of what is open."""
    theirs = {
        Who.CLIENT: trajectories.running_of_client(work, person_id),
        Who.COACH: trajectories.running_of_coach(work, person_id),
    }
    return any(_due_in(work, one, who) for who, mine in theirs.items() for one in mine)


def _due_in(work: Work, trajectory: Trajectory, who: Who = Who.CLIENT) -> list[DueMoment]:
    """The conversations with the client, or with the coach, that are due in this trajectory."""
    due = schedule.due_in(work, trajectory.id) if trajectory.stage is Stage.ACTIVE else ()
    asks = [one for one in due if way_of(one.moment.kind) is Way.CONVERSATION and who_of(one.moment.kind) is who]
    around = surroundings(work, trajectory) if asks else {}
    return [as_due(one, around) for one in asks if one.moment.meeting in around]


def as_due(planned: PlannedMoment, around: Mapping[int, Around]) -> DueMoment:
    end = latest(planned.moment.kind, around[planned.moment.meeting])
    return DueMoment(planned.id, planned.moment, end, planned.chosen)


def is_busy(work: Work, running: Conversation) -> bool:
    """Whether this is not to be pushed aside: it has begun, or somebody is getting something done in it."""
    if is_trial(running.script):
        return False
    if script_of(running.script).yields is Yields.AT_ONCE or isinstance(fallen_due(running.state, work.now), Lapsed):
        return False
    begun = conversations.has_begun(running) or script_of(running.script).yields is Yields.NEVER
    return begun and not is_left(work, running)


def is_left(work: Work, running: Conversation) -> bool:
    """Whether this gives way: nothing hangs on what is open in it, it only waits to be told what for and that is not
    being told, or it never closes by itself, as a contract, and was left for as long as others stay open."""
    if script_of(running.script).yields is Yields.AT_ONCE and running.since + _STILL_THERE <= work.now:
        return True
    if isinstance(running.state, Asking) and may_be_passed_by(running.state, script_of(running.script).steps):
        return True
    return not script_of(running.script).may_put_off and running.since + OPEN_AFTER_LAST_WORD <= work.now
