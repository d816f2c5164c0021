"""Meetings on days when they cannot be: the coach gets another day proposed for each, and decides with one tap.

A proposal names how often the meeting had been moved when it was made. So of two taps, on one phone or on two, on
this proposal or on another, the first one counts, and the second changes nothing and is told so.
"""

from collections.abc import Sequence
from datetime import date

from bot.actions.allowed import NotDone, parts
from bot.actions.closed_days import closed_days, today_of
from bot.actions.move_meeting import move_to
from bot.actions.speak import Tap, tell
from bot.storage import meetings, people
from bot.storage.meetings import PlannedMeeting
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.rhythm import Local
from conversations.shifting import Shift, has_room, shift, shifts
from conversations.text import Piece, Sentence, Text

_ELSEWHERE = NotDone("This meeting has a new date already.")
_TAKEN = Text("There is no room on that day any more; this is another proposal.")


def propose(work: Work, trajectory: Trajectory, days: frozenset[date], why: Piece) -> bool:
    """Tell the coach `why`, and propose another day for every meeting that falls on one of the `days`; False, and not
    a word, when there is none."""
    coming = {one.meeting: one for one in meetings.to_come(work, trajectory.id)}
    touched = [one for one in coming if one.at.day in days]
    above: tuple[Piece, ...] = (why,)
    closed, today = closed_days(work, trajectory) | days, today_of(work, trajectory)
    for meeting, found in shifts(touched, meetings.standing(work, trajectory.id), closed, today):
        offer(work, trajectory, coming[meeting], found, above)
        above = ()
    return bool(touched)


def button(trajectory: Trajectory, planned: PlannedMeeting, found: Shift) -> Tap:
    """What carries out this proposal, for this meeting as it is now."""
    label = (
        Text("Move {number} and all later ones: {moment}", number=planned.meeting.number, moment=found.to.wall())
        if found.later_too
        else Text("Move {number}: {moment}", number=planned.meeting.number, moment=found.to.wall())
    )
    ref = f"{planned.meeting.number}.{planned.sequence}.{found.to.day:%Y%m%d}.{int(found.later_too)}"
    return label, "sh", f"{trajectory.id}.{ref}"


def shift_meeting(work: Work, coach: Person, trajectory: Trajectory, rest: str) -> Sentence | None:
    """Carry out a proposal, if the meeting is still where it was when that was made."""
    number, sequence, day, later_too = parts(rest, 4)
    planned = next((one for one in meetings.to_come(work, trajectory.id) if str(one.meeting.number) == number), None)
    if planned is None or str(planned.sequence) != sequence or not day.isdecimal():
        return _ELSEWHERE
    to = Local(date.fromisoformat(day), planned.meeting.at.time, planned.meeting.at.zone)
    standing = meetings.standing(work, trajectory.id)
    if later_too == "1" or has_room(planned.meeting, standing, to):
        move_to(work, trajectory, planned.meeting.number, to, later_too=later_too == "1")
        return None
    found = shift(planned.meeting, standing, closed_days(work, trajectory), today_of(work, trajectory))
    offer(work, trajectory, planned, found, ())
    return _TAKEN


def offer(
    work: Work,
    trajectory: Trajectory,
    planned: PlannedMeeting,
    found: Shift | None,
    above: Sequence[Piece],
    key: str | None = None,
) -> None:
    """Lay one meeting before the coach, with what can be done with it."""
    meeting = planned.meeting
    client, moment = trajectory.contract.client, meeting.at.wall()
    said = Text("Meeting {number} with {client}: {moment}.", number=meeting.number, client=client, moment=moment)
    ref = f"{trajectory.id}.{meeting.number}"
    others = ((Text("Another day"), "m", ref), (Text("Leave it there"), "st", ref))
    rows = ((button(trajectory, planned, found),), others) if found else (others,)
    tell(work, people.by_id(work, trajectory.coach_id), (*above, said), trajectory=trajectory, buttons=rows, key=key)
