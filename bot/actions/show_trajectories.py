"""A coach's trajectories: who, the next meeting, and what is waiting."""

from bot.actions.speak import tell
from bot.storage import conversations, meetings, trajectories
from bot.storage.meetings import MeetingState
from bot.storage.people import Person
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.scripts.own_questions import ALONE
from conversations.states import Closed, Opening
from conversations.steering import DIALS
from conversations.text import Lines, Sentence, Text

_STAGES = {
    Stage.INVITED: Text("The link has not been opened yet."),
    Stage.PROPOSED: Text("Your client is reading the contract."),
    Stage.SENT_BACK: Text("Your client wants to change the contract."),
    Stage.DECLINED: Text("Your client does not take part."),
    Stage.STOPPED: Text("Your client has stopped."),
    Stage.ENDED: Text("You have ended it."),
}


def show_trajectories(work: Work, coach: Person) -> None:
    """One paragraph a trajectory, those that run first."""
    mine = trajectories.of_coach(work, coach.id)
    mine.sort(key=lambda one: one.stage is not Stage.ACTIVE)
    if not mine:
        tell(work, coach, (Text("You have no trajectories yet. /nieuw begins one."),))
        return
    tell(work, coach, [standing(work, one) for one in mine])


def standing(work: Work, trajectory: Trajectory) -> Lines:
    """Who, the next meeting, and what is waiting; or how far it got."""
    name = Text("{client}", client=trajectory.contract.client)
    if trajectory.stage is not Stage.ACTIVE:
        return Lines(name, _STAGES[trajectory.stage])
    led = Text("Steering: {dial} (/sturen)", dial=DIALS[trajectory.steering.dial])
    return Lines(name, _next_meeting(work, trajectory), *_waiting(work, trajectory), led)


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
        if one.person_id == trajectory.client_id
        and one.script not in ALONE
        and not isinstance(one.state, Opening | Closed)
    ]
    if not open_now:
        return [Text("Nothing is waiting.")]
    begun = conversations.has_begun(open_now[-1])
    return [Text("Your client is writing.") if begun else Text("A question is open with your client.")]
