"""A client chooses when he is asked what came of his intention: on this day, or not at all."""

from datetime import date

from bot.actions.lay_plan import surroundings
from bot.storage import schedule, trajectories
from bot.storage.conversations import Conversation
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.consequences import PlanCheck
from conversations.moments import Around, Moment, latest
from conversations.scripts.experiment import EXPERIMENT


def plan_check(work: Work, one: Conversation, wish: PlanCheck) -> None:
    """Put the moment on the day that he chose, or call it off; the plan leaves it there from now on."""
    assert one.trajectory_id is not None
    trajectory = trajectories.by_id(work, one.trajectory_id)
    here = surroundings(work, trajectory).get(one.meeting or 0)
    if here is None:
        return
    if wish.day:
        ask_on(work, trajectory, here, date.fromisoformat(wish.day), again=wish.again)
    else:
        never = Moment(EXPERIMENT.key, here.meeting.number, here.on(here.meeting.at.day))
        schedule.choose_day(work, trajectory.id, never, never=True, again=wish.again)


def ask_on(work: Work, trajectory: Trajectory, here: Around, day: date, *, again: bool = False) -> None:
    """He is asked on this day; where what is asked for the next meeting comes on it, that begins with it and nothing
    else comes."""
    moment, end = Moment(EXPERIMENT.key, here.meeting.number, here.on(day)), latest(EXPERIMENT.key, here)
    rides = end is not None and moment.at.utc() >= end
    schedule.choose_day(work, trajectory.id, moment, never=rides, again=again)
