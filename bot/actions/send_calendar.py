"""The meetings of a trajectory as a file for somebody's own calendar: who and when and where, and nothing else."""

import json
from datetime import UTC

from bot.actions.speak import locale_of, tell
from bot.message import Attached
from bot.storage import meetings, people
from bot.storage.meetings import MeetingState, PlannedMeeting
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from bot.texts import render
from conversations import place
from conversations.text import Text

OFFER = Text("For your calendar (.ics)")
_NAME, _NAME_OFF = "tussendoor.ics", "tussendoor-vervallen.ics"


def send_calendar(work: Work, person: Person, trajectory: Trajectory) -> None:
    """Give one of the two all meetings as they are now; the cancelled ones apart, so that those leave the calendar."""
    other = _other(work, person, trajectory)
    title = render(Text("Meeting with {name}", name=other), locale_of(person, trajectory))
    where = trajectory.contract.place
    if person.id != trajectory.coach_id:
        where = place.for_client(where, other)
    known = meetings.meetings_of(work, trajectory.id)
    standing = [_event(work, one, trajectory, title, where) for one in known if one.state is not MeetingState.CANCELLED]
    off = [_event(work, one, trajectory, title, where) for one in known if one.state is MeetingState.CANCELLED]
    said = Text(
        "Your meetings with {name}. Open this in your calendar; a newer file moves the same meetings along.", name=other
    )
    tell(work, person, (said,), trajectory=trajectory, attached=_file(_NAME, standing))
    if off:
        gone = Text("This one takes out of your calendar what is off.")
        tell(work, person, (gone,), trajectory=trajectory, attached=_file(_NAME_OFF, off))


def _file(name: str, events: list[dict[str, object]]) -> Attached:
    return Attached(name, "calendar", json.dumps(events, ensure_ascii=False))


def _other(work: Work, person: Person, trajectory: Trajectory) -> str:
    is_coach = person.id == trajectory.coach_id
    return trajectory.contract.client if is_coach else people.coach_name(work, trajectory.coach_id)


def _event(work: Work, planned: PlannedMeeting, trajectory: Trajectory, title: str, where: str) -> dict[str, object]:
    meeting = planned.meeting
    return {
        "uid": f"{trajectory.id}-{meeting.number}@tussendoor",
        # A place or a name that changes comes with another version of the contract, or with another coach.
        "sequence": planned.sequence + trajectory.contract.version - 1,
        "start": meeting.at.wall().isoformat(),
        "zone": meeting.at.zone,
        "minutes": meeting.minutes,
        "title": title,
        "place": where,
        "cancelled": planned.state is MeetingState.CANCELLED,
        "stamp": work.now.astimezone(UTC).isoformat(),
    }
