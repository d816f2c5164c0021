"""A client chooses when he is asked what came of his intention: on this day, or not at all."""

from datetime import date

from bot.actions.lay_plan import surroundings
from bot.storage import schedule, trajectories
from bot.storage.conversations import Conversation
from bot.storage.work import Work
from conversations.consequences import PlanCheck
from conversations.moments import Moment
from conversations.scripts.experiment import EXPERIMENT


def plan_check(work: Work, one: Conversation, wish: PlanCheck) -> None:
    """Put the moment on the day that he chose, or call it off; the plan leaves it there from now on."""
    assert one.trajectory_id is not None
    trajectory = trajectories.by_id(work, one.trajectory_id)
    here = surroundings(work, trajectory).get(one.meeting or 0)
    if here is None:
        return
    day = date.fromisoformat(wish.day) if wish.day else here.meeting.at.day
    moment = Moment(EXPERIMENT.key, here.meeting.number, here.on(day))
    schedule.choose_day(work, trajectory.id, moment, never=not wish.day, again=wish.again)
