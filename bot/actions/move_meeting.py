"""A meeting moves, and everything around it moves along, in one transaction; the client hears it once."""

from bot.actions.lay_plan import lay_plan
from bot.actions.speak import tell
from bot.storage import meetings, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.meetings import MeetingState
from bot.storage.work import Work
from conversations.effects import MoveMeeting
from conversations.moments import Meeting
from conversations.scripts.move import local, moved
from conversations.text import Lines, Sentence, Text


def move(work: Work, one: Conversation, wish: MoveMeeting) -> None:
    """Carry out what the coach decided."""
    assert one.trajectory_id is not None
    trajectory = trajectories.by_id(work, one.trajectory_id)
    standing = tuple(
        planned.meeting
        for planned in meetings.meetings_of(work, trajectory.id)
        if planned.state is not MeetingState.CANCELLED
    )
    to = local(wish.to, trajectory.zone)
    new = moved(standing, wish.number, to, trajectory.contract.every_weeks, later_too=wish.later_too)
    meetings.put_meetings(work, trajectory.id, new)
    lay_plan(work, trajectory)
    coach = people.by_id(work, trajectory.coach_id)
    tell(work, coach, (Text("Moved."), Lines(*_dates(new))), trajectory=trajectory)
    if trajectory.client_id is not None:
        client = people.by_id(work, trajectory.client_id)
        said = Text("{coach} moves your meeting:", coach=people.coach_name(work, coach.id))
        tell(work, client, (said, Lines(*_dates(new))), trajectory=trajectory, unasked=True)


def _dates(new: tuple[Meeting, ...]) -> list[Sentence]:
    return [Text("Meeting {number}: {moment}", number=one.number, moment=one.at.wall()) for one in new]
