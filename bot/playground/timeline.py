"""What is behind and ahead, read from the rows: every moment of every trajectory, and what comes next."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from bot.storage import conversations, erasing, meetings, people, schedule, trajectories
from bot.storage.meetings import MeetingState
from bot.storage.schedule import MomentState, PlannedMoment
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from bot.ticker import next_due as next_row
from conversations.events import Due, Event, Lapsed, Reminded, WentQuiet
from conversations.kinds import said
from conversations.moments import Kind
from conversations.scripts import SCRIPTS
from conversations.states import fallen_due
from conversations.text import Sentence, Text

MEETING = "meeting"
_LABELS: dict[str, Text] = {
    MEETING: Text("Meeting"),
    Kind.MEETING_REMINDER: Text("Reminder of the meeting"),
    Kind.DIGEST: Text("Overview for the coach"),
    Kind.HELD: Text("Did it take place?"),
    Kind.LOOK: Text("A look at the overview beforehand"),
}
_WAITING: dict[type[Event], Text] = {
    WentQuiet: Text("a minute of silence: what {name} wrote is complete"),
    Reminded: Text("the one reminder, for {name}"),
    Lapsed: Text("the conversation with {name} closes; what is there is kept"),
    Due: Text("the question that {name} put off comes back"),
}


@dataclass(frozen=True)
class Dot:
    """A moment on the line, or a meeting itself, at an instant (UTC); `state` as its row tells."""

    kind: str
    at: datetime
    state: str


@dataclass(frozen=True)
class Stretch:
    """One meeting with the moments around it, in order of time."""

    meeting: int
    points: tuple[Dot, ...]


@dataclass(frozen=True)
class Track:
    """A trajectory from its first moment to its last."""

    coach: str
    client: str
    stage: Stage
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True)
class Coming:
    """What happens next by itself, and when (UTC)."""

    at: datetime
    what: Sentence


def label(kind: str) -> Sentence:
    """What a meeting, or a kind of moment around it, is called here."""
    return _LABELS.get(kind) or said(SCRIPTS[kind].names.title)


def lines(work: Work) -> tuple[Track, ...]:
    """Every trajectory there is, oldest first."""
    found = (trajectories.by_id(work, one) for one in erasing.all_trajectories(work))
    return tuple(_line(work, one) for one in sorted(found, key=lambda one: (one.contract.first, one.id)))


def coming(work: Work) -> Coming | None:
    """The first thing that happens by itself, seen from its own moment."""
    at = next_row(work)
    if at is None:
        return None
    then = replace(work, now=max(at, work.now))
    for planned in schedule.due(then, 1):
        return Coming(at, _moment(then, planned))
    for conversation_id in conversations.due(then, 1):
        return Coming(at, _waking(then, conversation_id))
    return Coming(at, Text("a message that has been waiting goes out"))


def next_meeting(work: Work) -> datetime | None:
    """The beginning of the first meeting that is still to come, in UTC."""
    times = (
        point.at
        for line in lines(work)
        if line.stage is Stage.ACTIVE
        for stretch in line.stretches
        for point in stretch.points
        if point.kind == MEETING and point.state != MeetingState.CANCELLED and point.at > work.now
    )
    return min(times, default=None)


def _line(work: Work, trajectory: Trajectory) -> Track:
    moments = schedule.moments_of(work, trajectory.id)
    stretches = tuple(
        Stretch(one.meeting.number, tuple(sorted(_around(one, moments), key=lambda point: (point.at, point.kind))))
        for one in meetings.meetings_of(work, trajectory.id)
    )
    return Track(people.coach_name(work, trajectory.coach_id), trajectory.contract.client, trajectory.stage, stretches)


def _around(one: meetings.PlannedMeeting, moments: list[PlannedMoment]) -> Iterator[Dot]:
    yield Dot(MEETING, one.meeting.at.utc(), one.state)
    for planned in moments:
        if planned.moment.meeting == one.meeting.number:
            # Where a moment was put off it is shown where it is looked at again; a past one where it was due.
            at = planned.due_at if planned.state is MomentState.PLANNED else planned.moment.at.utc()
            yield Dot(planned.moment.kind, at, planned.state)


def _moment(work: Work, planned: PlannedMoment) -> Sentence:
    client = trajectories.by_id(work, planned.trajectory_id).contract.client
    return Text(
        "{what} · meeting {number} with {client}",
        what=label(planned.moment.kind),
        number=planned.moment.meeting,
        client=client,
    )


def _waking(work: Work, conversation_id: str) -> Sentence:
    one = conversations.by_id(work, conversation_id)
    assert one is not None, "a conversation that has just been found"
    event = fallen_due(one.state, work.now)
    if event is None or one.trajectory_id is None:
        return Text("something in a conversation comes due")
    trajectory = trajectories.by_id(work, one.trajectory_id)
    by_coach = one.person_id == trajectory.coach_id
    name = people.coach_name(work, one.person_id) if by_coach else trajectory.contract.client
    return Text(_WAITING[type(event)].source, name=name)
