"""While somebody was deciding, the trajectory it is about may have ended: then nothing is done, and he hears why."""

from bot.actions.speak import tell
from bot.storage import people
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.text import Text


def stands_still(work: Work, trajectory: Trajectory) -> bool:
    """Whether it does not run, or no longer; the coach is told so."""
    if trajectory.runs:
        return False
    said = Text("The trajectory with {client} does not run, so I have done nothing.", client=trajectory.contract.client)
    tell(work, people.by_id(work, trajectory.coach_id), (said,), trajectory=trajectory)
    return True
