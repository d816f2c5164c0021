"""A coach's trajectories: who, the next meeting, and what is waiting."""

from bot.actions.show_plan import rest_of
from bot.actions.speak import tell
from bot.storage import conversations, meetings, trajectories
from bot.storage.meetings import MeetingState
from bot.storage.people import Person
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.states import Closed
from conversations.text import Lines, Sentence, Text

_STAGES = {
    Stage.INVITED: Text("The link has not been opened yet."),
    Stage.PROPOSED: Text("Your client is reading the contract."),
    Stage.SENT_BACK: Text("Your client wants to change the contract."),
    Stage.DECLINED: Text("Your client does not take part."),
    Stage.STOPPED: Text("Your client has stopped."),
}


def show_trajectories(work: Work, coach: Person) -> None:
    """One paragraph a trajectory, those that run first."""
    mine = trajectories.of_coach(work, coach.id)
    mine.sort(key=lambda one: not one.runs)
    if not mine:
        tell(work, coach, (Text("You have no trajectories yet. /nieuw begins one."),))
        return
    tell(work, coach, [_paragraph(work, one) for one in mine])


def _paragraph(work: Work, trajectory: Trajectory) -> Lines:
    name = Text("{client}", client=trajectory.contract.client)
    if not trajectory.runs:
        return Lines(name, _STAGES[trajectory.stage])
    return Lines(name, *rest_of(trajectory), _next_meeting(work, trajectory), *_waiting(work, trajectory))


def _next_meeting(work: Work, trajectory: Trajectory) -> Sentence:
    for planned in meetings.meetings_of(work, trajectory.id):
        if planned.state is not MeetingState.CANCELLED and planned.meeting.at.utc() >= work.now:
            number, count = planned.meeting.number, trajectory.contract.count
            moment = planned.meeting.at.wall()
            return Text("Meeting {number} of {count}: {moment}", number=number, count=count, moment=moment)
    return Text("All meetings have been.")


def _waiting(work: Work, trajectory: Trajectory) -> list[Sentence]:
    """What is open with the client; never how much or how often."""
    open_now = [
        one
        for one in conversations.of_trajectory(work, trajectory.id)
        if one.person_id == trajectory.client_id and not isinstance(one.state, Closed)
    ]
    if not open_now:
        return [Text("Nothing is waiting.")]
    begun = conversations.has_begun(open_now[-1])
    return [Text("Your client is writing.") if begun else Text("A question is open with your client.")]
