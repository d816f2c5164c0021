"""The client answers the contract: agreed, and the rhythm begins; or not, and nothing does."""

from bot.actions.lay_plan import lay_plan
from bot.actions.show_plan import plan_of
from bot.actions.speak import tell
from bot.storage import meetings, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.trajectories import Stage
from bot.storage.work import Work
from conversations.moments import Meeting
from conversations.rhythm import series
from conversations.text import Text


def agree(work: Work, one: Conversation) -> None:
    """Both agree: lay down all meetings and moments, and show the coach the plan."""
    assert one.trajectory_id is not None
    trajectory = trajectories.by_id(work, one.trajectory_id)
    contract = trajectory.contract
    trajectories.agree(work, trajectory.id, contract.version)
    dates = series(contract.first, contract.every_weeks, contract.count)
    meetings.put_meetings(
        work, trajectory.id, [Meeting(number, at, contract.minutes) for number, at in enumerate(dates, 1)]
    )
    lay_plan(work, trajectory)
    pieces, buttons = plan_of(work, trajectory)
    coach = people.by_id(work, trajectory.coach_id)
    agreed = Text("{client} agrees with the contract. This is the plan:", client=contract.client)
    tell(work, coach, (agreed, *pieces), trajectory=trajectory, buttons=buttons)


def decline(work: Work, one: Conversation) -> None:
    """The client does not take part; the coach hears that, and nothing else."""
    assert one.trajectory_id is not None
    trajectory = trajectories.by_id(work, one.trajectory_id)
    trajectories.set_stage(work, trajectory.id, Stage.DECLINED)
    coach = people.by_id(work, trajectory.coach_id)
    tell(work, coach, (Text("{client} does not take part.", client=trajectory.contract.client),), trajectory=trajectory)
