"""A coach's trajectories: who, the next meeting, and what is waiting."""

from bot.actions import introduce
from bot.actions.pages import turned
from bot.actions.shown.show_plan import rest_of
from bot.actions.speak import tell
from bot.actions.unreadable import unreadable
from bot.storage import conversations, meetings, trajectories
from bot.storage.people import Person
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.scripts import script_of
from conversations.steering import DIALS
from conversations.text import Lines, Sentence, Text

_PAGE = 10

_STAGES = {
    Stage.INVITED: Text("The link has not been opened yet."),
    Stage.OPENED: Text("The link was opened; whether it leads to taking part, is still to come."),
    Stage.PROPOSED: Text("Your client is reading the contract."),
    Stage.SENT_BACK: Text("Your client wants to change the contract."),
    Stage.DECLINED: Text("Your client does not take part."),
    Stage.STOPPED: Text("Your client has stopped."),
    Stage.ENDED: Text("You have ended it."),
}


def show_trajectories(work: Work, coach: Person, page: int = 0) -> None:
    """One paragraph a trajectory, those that run first, ten to a page."""
    mine = trajectories.of_coach(work, coach.id)
    mine.sort(key=lambda one: not one.runs)
    lost = unreadable(work, coach)
    if not mine:
        tell(work, coach, lost or (Text("You have no trajectories yet. /nieuw begins one."),))
        return
    shown, turning = turned("trajecten", mine, page, _PAGE)
    asking = [introduce.answers_to(work, one) for one in shown]
    tell(work, coach, [*(standing(work, one) for one in shown), *lost], buttons=[*asking, *turning])


def standing(work: Work, trajectory: Trajectory) -> Lines:
    """Who, the next meeting, and what is waiting; or how far it got."""
    name = Text("{client}", client=trajectory.contract.client)
    if trajectory.stage is Stage.UNCONFIRMED:
        return Lines(name, introduce.question(work, trajectory))
    if not trajectory.runs:
        return Lines(name, _STAGES[trajectory.stage])
    led = Text("Steering: {dial} (/sturen)", dial=DIALS[trajectory.steering.dial])
    return Lines(name, *rest_of(trajectory), _next_meeting(work, trajectory), *_waiting(work, trajectory), led)


def _next_meeting(work: Work, trajectory: Trajectory) -> Sentence:
    meeting = meetings.coming(work, trajectory.id)
    if meeting is None:
        return Text("All meetings have been.")
    count, moment = trajectory.contract.count, meeting.at.wall()
    return Text("Meeting {number} of {count}: {moment}", number=meeting.number, count=count, moment=moment)


def _waiting(work: Work, trajectory: Trajectory) -> list[Sentence]:
    """What is open with the client; never how much or how often, and nothing of what he may keep to himself."""
    running = conversations.running(work, trajectory.client_id) if trajectory.client_id else None
    if running is None or running.trajectory_id != trajectory.id or script_of(running.script).private:
        return [Text("Nothing is waiting.")]
    begun = conversations.has_begun(running)
    return [Text("Your client is writing.") if begun else Text("A question is open with your client.")]
