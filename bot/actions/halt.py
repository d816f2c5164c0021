"""A trajectory comes to a halt: whatever was on its way in it does not come any more.

Everybody who ends one comes through here, so that it is done in one order: the stage first, and what ends after that
brings nothing more about.
"""

from bot.actions.take_turn import take_turn
from bot.storage import audiences, conversations, invitations, schedule, taking_back, trajectories
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.events import Stopped
from conversations.moves import is_being_answered
from conversations.states import Asking, Closed, State, underneath


def halt(work: Work, trajectory: Trajectory, stage: Stage, whose: str | None = None) -> None:
    """From now on it is at this stage; conversations that are open, or those of one person, are broken off without a
    word, and keep what was said. What somebody was still writing in them is for himself alone, whoever ends it."""
    trajectories.set_stage(work, trajectory.id, stage)
    taking_back.drop(work, trajectory.id, trajectory.coach_id)
    for one in conversations.of_trajectory(work, trajectory.id):
        if isinstance(one.state, Closed) or whose not in (None, one.person_id):
            continue
        take_turn(work, one, Stopped(work.now))
        for number in _half_written(one.state):
            audiences.keep_to_author(work, one.id, number)
    schedule.cancel_moments(work, trajectory.id)
    invitations.withdraw(work, trajectory.id)


def _half_written(state: State) -> set[int]:
    """The questions to which something was said that nobody, and no silence, has called an answer yet."""
    then = underneath(state)
    if not isinstance(then, Asking):
        return set()
    begun = is_being_answered(then) or then.open.beside
    return {*({then.current} if begun else ()), *(held.number for held in then.doubts)}
