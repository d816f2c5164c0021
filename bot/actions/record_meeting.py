"""The coach tells whether a meeting took place. Nothing tapped is: held."""

from bot.actions.lay_plan import lay_plan
from bot.actions.speak import tell
from bot.actions.start import start_moving_in
from bot.actions.take_turn import take_turn
from bot.storage import conversations, meetings, people
from bot.storage.meetings import MeetingState
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.events import Lapsed
from conversations.scripts import script_of
from conversations.text import Sentence, Text


def record_meeting(work: Work, coach: Person, trajectory: Trajectory, ref: str) -> Sentence | None:
    """Carry out a tap on held, moved or cancelled; `ref` is trajectory, number and which of them."""
    _, number, what = ref.split(".")
    meeting = next(
        (one for one in meetings.meetings_of(work, trajectory.id) if str(one.meeting.number) == number), None
    )
    if meeting is None or not trajectory.runs or meeting.meeting.at.utc() > work.now:
        return Text("This meeting has a new date already.")
    if what == "held":
        meetings.set_meeting(work, trajectory.id, meeting.meeting.number, MeetingState.HELD)
        return Text("Noted: held.")
    _leave_reflection(work, trajectory, meeting.meeting.number)
    if what == "moved":
        start_moving_in(work, coach, trajectory, number)
        return None
    _cancel(work, coach, trajectory, meeting.meeting.number)
    return Text("Noted: cancelled.")


def _cancel(work: Work, coach: Person, trajectory: Trajectory, number: int) -> None:
    meetings.set_meeting(work, trajectory.id, number, MeetingState.CANCELLED)
    meetings.cancel_moments(work, trajectory.id, number)
    lay_plan(work, trajectory)
    if trajectory.client_id is not None:
        said = Text(
            "{coach} notes that meeting {number} was cancelled.", coach=people.coach_name(work, coach.id), number=number
        )
        tell(work, people.by_id(work, trajectory.client_id), (said,), trajectory=trajectory, unasked=True)


def _leave_reflection(work: Work, trajectory: Trajectory, number: int) -> None:
    """Nothing to look back on: a question about it that was not answered yet is let go."""
    running = conversations.running(work, trajectory.client_id) if trajectory.client_id else None
    if running is None or running.meeting != number or conversations.has_begun(running):
        return
    comes = script_of(running.script).comes
    if comes is not None and comes.of_held:
        take_turn(work, running, Lapsed(work.now))
