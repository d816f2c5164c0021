"""From the meetings as they are now to the moments around them."""

from datetime import timedelta

from bot.house import days_off
from bot.storage import meetings
from bot.storage.meetings import MeetingState, MomentState
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.moments import Kind, latest, plan
from conversations.rhythm import at_utc

# A digest whose evening has gone by already when the plan is made, comes this long before the meeting.
_LAST_CALL = timedelta(hours=1)


def lay_plan(work: Work, trajectory: Trajectory) -> None:
    """Put every moment where the meetings say; what has happened stays, what cannot happen any more lapses."""
    hour, free = trajectory.contract.client_hour, days_off(at_utc(work.now, trajectory.zone).day)
    standing = [
        one.meeting for one in meetings.meetings_of(work, trajectory.id) if one.state is not MeetingState.CANCELLED
    ]
    standing.sort(key=lambda meeting: meeting.at)
    meetings.put_moments(work, trajectory.id, plan(standing, hour, free))
    following = dict(zip((one.number for one in standing), standing[1:], strict=False))
    by_number = {one.number: one for one in standing}
    for planned in meetings.moments_of(work, trajectory.id):
        meeting = by_number.get(planned.moment.meeting)
        if meeting is None or planned.state is not MomentState.PLANNED:
            continue
        if planned.moment.kind is Kind.DIGEST and planned.due_at <= work.now < meeting.at.utc():
            meetings.postpone(work, planned.id, max(work.now, meeting.at.utc() - _LAST_CALL))
        end = latest(planned.moment.kind, meeting, following.get(meeting.number), hour, free)
        if end is not None and end <= work.now:
            meetings.end_moment(work, planned.id, MomentState.LAPSED)
