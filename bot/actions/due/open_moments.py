"""What is due around the meetings of one trajectory, for the client and for the coach, so that it never is a pile."""

from collections.abc import Sequence
from datetime import timedelta

from bot.actions import remind_of_meeting, steer
from bot.actions.another_time import still_open
from bot.actions.closed_days import clients_today, silent_days, today_of
from bot.actions.due.one_side import Side
from bot.actions.lay_plan import surroundings
from bot.actions.pause import resume
from bot.actions.sharing import still_waits
from bot.actions.take_turn import take_turn
from bot.storage import people, schedule, trajectories
from bot.storage.conversations import Conversation
from bot.storage.schedule import MomentState, PlannedMoment
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.events import Reminded
from conversations.moments import Kind, Way, Who, way_of, who_of
from conversations.text import Piece

_ANOTHER_DAY = timedelta(days=1)


def open_moments(work: Work, trajectory_id: str, missed: list[Piece] | None = None) -> None:
    """Do what is due around the meetings of one trajectory, for the client and for the coach.

    `missed` stands above whatever the client gets now, and is empty then.
    """
    trajectory = trajectories.by_id(work, trajectory_id)
    above = [] if missed is None else missed
    if trajectory.resume_at is not None and trajectory.resume_at <= work.now:
        above.append(resume(work, trajectory))
        trajectory = trajectories.by_id(work, trajectory_id)
    due = schedule.due_in(work, trajectory_id)
    if trajectory.stage is not Stage.ACTIVE:
        _leave(work, trajectory, due)
        return
    if trajectory.steering_lost:
        steer.tell_lost(work, trajectory)
    due = _come_today(work, trajectory, due)
    around = surroundings(work, trajectory)
    due = remind_of_meeting.first_to_coach(work, trajectory, around, due)
    assert trajectory.client_id is not None
    client, coach = (people.by_id(work, one) for one in (trajectory.client_id, trajectory.coach_id))
    # The client first: what lapses now is in the digest that goes now.
    side = Side(work, trajectory, client, around)
    side.open([one for one in due if who_of(one.moment.kind) is not Who.COACH], above)
    if above and missed is None:
        side.say(above)
    Side(work, trajectory, coach, around).open([one for one in due if who_of(one.moment.kind) is Who.COACH], [])


def ride_along(work: Work, one: Conversation, event: Reminded) -> None:
    """Remind of a question, and in the same message of the meeting, if that is due too."""
    trajectory = trajectories.by_id(work, one.trajectory_id) if one.trajectory_id else None
    due = [] if trajectory is None else [one for one in schedule.due_in(work, trajectory.id) if _reminds(one)]
    if trajectory is None or not due or trajectory.stage is not Stage.ACTIVE or one.person_id != trajectory.client_id:
        take_turn(work, one, event, unasked=True)
        return
    here = surroundings(work, trajectory)[due[0].moment.meeting]
    meeting = here.meeting
    above: list[Piece] = [remind_of_meeting.for_client(work, trajectory, meeting)]
    above += (*still_open(work, trajectory, meeting.number), *still_waits(work, trajectory))
    take_turn(work, one, event, above, unasked=True)
    if not above:
        schedule.end_moment(work, due[0].id, MomentState.DONE)
        remind_of_meeting.tell_coach(work, trajectory, here, due[0].id)


def _reminds(one: PlannedMoment) -> bool:
    return one.moment.kind == Kind.MEETING_REMINDER


def _come_today(work: Work, trajectory: Trajectory, due: Sequence[PlannedMoment]) -> list[PlannedMoment]:
    """Without what does not come while its person is away, though it was put off to this day: that is for another."""
    hers, his, closed = today_of(work, trajectory), clients_today(work, trajectory), silent_days(work, trajectory)
    asks = [one for one in due if way_of(one.moment.kind) is Way.CONVERSATION]
    waits = [
        one for one in asks if (hers if who_of(one.moment.kind) is Who.COACH else his) in closed.to(one.moment.kind)
    ]
    for one in waits:
        schedule.postpone(work, one.id, work.now + _ANOTHER_DAY)
    return [one for one in due if one not in waits]


def _leave(work: Work, trajectory: Trajectory, due: Sequence[PlannedMoment]) -> None:
    """Nothing of this comes now: not until the pause is over, or not any more."""
    for one in due:
        if trajectory.resume_at is not None:
            schedule.postpone(work, one.id, trajectory.resume_at)
        else:
            schedule.end_moment(work, one.id, MomentState.CANCELLED)
