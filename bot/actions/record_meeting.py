"""The coach tells whether a meeting took place. Nothing tapped is: held."""

from bot.actions.allowed import NotDone, parts
from bot.actions.ask_again import ask_again
from bot.actions.call_off import HELD, MOVED, ask_what_now, call_off, how_it_went
from bot.actions.lay_plan import lay_plan
from bot.actions.leave_reflection import leave_reflection
from bot.actions.speak import tell
from bot.actions.start import start_moving_in
from bot.storage import meetings, people
from bot.storage.meetings import MeetingState, PlannedMeeting
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.text import Sentence, Text, Value


def record_meeting(work: Work, coach: Person, trajectory: Trajectory, rest: str) -> Sentence | None:
    """Carry out a tap on held, moved or cancelled; `rest` is the number and which of them.

    Who was told otherwise before is told that it is different after all.
    """
    number, what = parts(rest, 2)
    known = meetings.find(work, trajectory.id, int(number)) if number.isdecimal() else None
    if known is None or not trajectory.runs or known.meeting.at.utc() > work.now:
        return NotDone("This meeting has a new date already.")
    if what == HELD:
        _held(work, coach, trajectory, known)
        return Text("Noted: held.")
    leave_reflection(work, trajectory, known.meeting.number)
    if what == MOVED:
        start_moving_in(work, coach, trajectory, number)
        return None
    _cancelled(work, coach, trajectory, known)
    return Text("Noted: cancelled.")


def _held(work: Work, coach: Person, trajectory: Trajectory, before: PlannedMeeting) -> None:
    number = before.meeting.number
    meetings.set_meeting(work, trajectory.id, number, MeetingState.HELD)
    if before.state is not MeetingState.CANCELLED:
        return
    ask_again(work, trajectory, {number})
    lay_plan(work, trajectory)
    said = Text("{coach} notes that your meeting of {moment} did take place after all.", **_names(work, coach, before))
    _tell_client(work, trajectory, said)


def _cancelled(work: Work, coach: Person, trajectory: Trajectory, before: PlannedMeeting) -> None:
    number, client = before.meeting.number, trajectory.contract.client
    if before.state is not MeetingState.CANCELLED:
        call_off(work, trajectory, number)
        said = Text("{coach} notes that your meeting of {moment} did not take place.", **_names(work, coach, before))
        _tell_client(work, trajectory, said)
    moment = before.meeting.at.wall()
    said = Text("Your meeting with {client} of {moment} is off.", client=client, moment=moment)
    # Tapped by mistake, it is told otherwise.
    ask_what_now(work, trajectory, number, said, how_it_went(trajectory, number, (HELD,)))


def _names(work: Work, coach: Person, one: PlannedMeeting) -> dict[str, Value]:
    return {"coach": people.coach_name(work, coach.id), "moment": one.meeting.at.wall()}


def _tell_client(work: Work, trajectory: Trajectory, said: Sentence) -> None:
    if trajectory.client_id is not None:
        tell(work, people.by_id(work, trajectory.client_id), (said,), trajectory=trajectory, unasked=True)
