"""A trajectory comes to a halt: whatever was on its way in it does not come any more."""

from bot.actions.take_turn import take_turn
from bot.storage import conversations, invitations, meetings, outbox, trajectories
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.events import Lapsed, Stopped
from conversations.states import Closed


def halt(work: Work, trajectory: Trajectory, stage: Stage, ending: Lapsed | Stopped) -> None:
    """From now on it is at this stage; conversations that are open end with `ending`, and keep what was said."""
    # The stage first, so that what ends now brings nothing more about.
    trajectories.set_stage(work, trajectory.id, stage)
    outbox.drop(work, trajectory_id=trajectory.id)
    for one in conversations.of_trajectory(work, trajectory.id):
        if not isinstance(one.state, Closed):
            take_turn(work, one, ending)
    meetings.cancel_moments(work, trajectory.id)
    invitations.withdraw(work, trajectory.id)
