"""A meeting moves, and everything around it moves along, in one transaction; the client hears it once."""

from bot.actions.lay_plan import lay_plan
from bot.actions.send_calendar import OFFER
from bot.actions.speak import tell
from bot.storage import conversations, meetings, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.effects import MoveMeeting
from conversations.moments import Meeting
from conversations.rhythm import Local
from conversations.scripts.move import local, moved
from conversations.scripts.setup import known
from conversations.states import Opening
from conversations.text import Lines, Sentence, Text


def move(work: Work, one: Conversation, wish: MoveMeeting) -> None:
    """Carry out what the coach decided; a moment that has gone by while he decided is asked for again."""
    assert one.trajectory_id is not None
    trajectory = trajectories.by_id(work, one.trajectory_id)
    to = local(wish.to, trajectory.zone)
    if to.utc() > work.now:
        move_to(work, trajectory, wish.number, to, later_too=wish.later_too)
        return
    coach = people.by_id(work, trajectory.coach_id)
    tell(work, coach, (Text("That moment has passed. Write one that is still to come."),), trajectory=trajectory)
    again = Opening(known({"meeting": str(wish.number)}), due=work.now)
    conversations.start(work, "move", coach.id, trajectory.id, None, again)


def move_to(work: Work, trajectory: Trajectory, number: int, to: Local, *, later_too: bool) -> None:
    """Move meeting `number`, and the later ones along with it or not; both get the new dates, also for a calendar."""
    every = trajectory.contract.every_weeks
    standing = meetings.standing(work, trajectory.id)
    new = moved(standing, number, to, every, later_too=later_too)
    meetings.put_meetings(work, trajectory.id, new)
    lay_plan(work, trajectory)
    coach = people.by_id(work, trajectory.coach_id)
    offer = ((OFFER, "ca", trajectory.id),)
    tell(work, coach, (Text("Moved."), Lines(*_dates(new))), trajectory=trajectory, buttons=(offer,))
    if trajectory.client_id is not None:
        client = people.by_id(work, trajectory.client_id)
        said = Text("{coach} moves your meeting:", coach=people.coach_name(work, coach.id))
        tell(work, client, (said, Lines(*_dates(new))), trajectory=trajectory, buttons=(offer,), unasked=True)


def _dates(new: tuple[Meeting, ...]) -> list[Sentence]:
    return [Text("Meeting {number}: {moment}", number=one.number, moment=one.at.wall()) for one in new]
