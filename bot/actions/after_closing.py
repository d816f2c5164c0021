"""Who has just written what the meetings gave him is not asked two days later what to talk about.

The preparation of the last meeting then comes on the day before it, in the place of the reminder.
"""

from bot.storage import conversations
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.around import Around, meeting_reminder
from conversations.rhythm import Local
from conversations.scripts.looking_up import CLOSING
from conversations.scripts.preparation import PREPARATION


def day_before(work: Work, trajectory: Trajectory, kind: str, here: Around) -> Local | None:
    """When this comes instead of now, if it is a preparation that follows too soon; None when it can come."""
    if kind != PREPARATION.key:
        return None
    wrote = any(
        one.script == CLOSING.key
        and one.meeting == here.meeting.number
        and any(asked.has_answer for asked in one.state.asked)
        for one in conversations.of_trajectory(work, trajectory.id)
    )
    eve = here.on(meeting_reminder(here).day)
    return eve if wrote and work.now < eve.utc() else None
