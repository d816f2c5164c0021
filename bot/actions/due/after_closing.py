"""Who has just written what the meetings gave him is not asked two days later what to talk about.

The preparation of the last meeting then comes on the day before it, in the place of the reminder, if his hour is well
before that of the overview; else, and for who said nothing, a day later than usual.
"""

from bot.storage import conversations
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.around import Around
from conversations.eve import before_overview
from conversations.rhythm import Local
from conversations.scripts.looking_up import CLOSING
from conversations.scripts.preparation import PREPARATION

# Working days before the meeting; with the reminder of the day after, a third morning in a row would be too many.
_AFTER_SILENCE = 2


def day_before(work: Work, trajectory: Trajectory, kind: str, here: Around) -> Local | None:
    """When this comes instead of now, if it is a preparation that follows too soon; None when it can come."""
    if kind != PREPARATION.key:
        return None
    asked = [
        one
        for one in conversations.of_trajectory(work, trajectory.id)
        if (one.script, one.meeting) == (CLOSING.key, here.meeting.number)
    ]
    wrote = any(each.has_answer for one in asked for each in one.state.asked)
    later = (before_overview(here) if wrote else None) or here.on(here.working_days_before(_AFTER_SILENCE))
    return later if asked and work.now < later.utc() else None
