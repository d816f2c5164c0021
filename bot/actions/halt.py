"""A trajectory comes to a halt: whatever was on its way in it does not come any more."""

from bot.actions.take_turn import take_turn
from bot.storage import answers, conversations, invitations, meetings, outbox, trajectories
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.events import Lapsed, Stopped
from conversations.states import Asking, Closed, Resting


def halt(work: Work, trajectory: Trajectory, stage: Stage, ending: Lapsed | Stopped, whose: str | None = None) -> None:
    """From now on it is at this stage; conversations that are open, or those of one person, end with `ending`, and keep
    what was said. What he who stops was still writing is for himself alone."""
    # The stage first, so that what ends now brings nothing more about.
    trajectories.set_stage(work, trajectory.id, stage)
    outbox.drop(work, trajectory.id, trajectory.coach_id)
    for one in conversations.of_trajectory(work, trajectory.id):
        if isinstance(one.state, Closed) or whose not in (None, one.person_id):
            continue
        take_turn(work, one, ending)
        if isinstance(ending, Stopped) and isinstance(one.state, Asking | Resting):
            answers.keep_to_author(work, one.id, _open_question(one.state))
    meetings.cancel_moments(work, trajectory.id)
    invitations.withdraw(work, trajectory.id)


def _open_question(state: Asking | Resting) -> int:
    return (state.then if isinstance(state, Resting) else state).current
