"""Meetings, and what is known of them. Local date, time and zone are the truth."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby
from typing import Any

from sqlalchemy import Row, bindparam, exists, insert, select, update

from bot.storage.engine import word_in
from bot.storage.schedule import MomentState
from bot.storage.tables import meeting, moment, trajectory
from bot.storage.work import Work
from conversations.moments import Kind, Meeting
from conversations.rhythm import Local


class MeetingState(StrEnum):
    """What is known of a meeting."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


_MEETINGS = select(meeting).where(meeting.c.trajectory_id == bindparam("id")).order_by(meeting.c.day, meeting.c.time)
_OF_EACH = (
    select(meeting)
    .where(meeting.c.trajectory_id.in_(bindparam("ids", expanding=True)))
    .order_by(meeting.c.trajectory_id, meeting.c.day, meeting.c.time)
)
_COACH_OF = select(trajectory.c.coach_id).where(trajectory.c.id == bindparam("id"))
_NEW_MEETING = insert(meeting)
_CHANGE = update(meeting).where(
    meeting.c.trajectory_id == bindparam("trajectory"), meeting.c.number == bindparam("which")
)
_CALL_OFF = _CHANGE.values(sequence=meeting.c.sequence + 1)
_later = meeting.alias()
_LAST_MET = select(meeting.c.trajectory_id).where(
    meeting.c.day <= bindparam("until"),
    ~exists().where(_later.c.trajectory_id == meeting.c.trajectory_id, _later.c.day > bindparam("until")),
)


@dataclass(frozen=True)
class PlannedMeeting:
    """A meeting and what is known of it; `sequence` counts how often it was moved, cancelled or handed over."""

    meeting: Meeting
    state: MeetingState
    sequence: int = 0


def put_meetings(work: Work, trajectory_id: str, meetings: Sequence[Meeting]) -> None:
    """Lay down where these meetings are now; a meeting that is there already moves."""
    known = {one.meeting.number: one for one in meetings_of(work, trajectory_id)}
    coach_id = work.scalar(_COACH_OF, id=trajectory_id)
    for one in meetings:
        before = known.get(one.number)
        place = {"day": one.at.day, "time": one.at.time, "zone": one.at.zone, "minutes": one.minutes}
        if before is None:
            new = {"trajectory_id": trajectory_id, "number": one.number, "state": MeetingState.PLANNED, "sequence": 0}
            work.do(_NEW_MEETING, **new, **place, coach_id=coach_id)
        elif before.meeting != one or before.state is MeetingState.CANCELLED:
            _change(work, trajectory_id, one.number, **place, state=MeetingState.PLANNED, sequence=before.sequence + 1)
            if one.at.utc() > work.now:
                _change(work, trajectory_id, one.number, coach_id=coach_id)
        elif before.state is not MeetingState.PLANNED:
            _change(work, trajectory_id, one.number, state=MeetingState.PLANNED)


def set_meeting(work: Work, trajectory_id: str, number: int, state: MeetingState) -> None:
    """This is known of the meeting now."""
    statement = _CALL_OFF if state is MeetingState.CANCELLED else _CHANGE
    work.do(statement, trajectory=trajectory_id, which=number, state=state)


def _change(work: Work, trajectory_id: str, number: int, **values: Any) -> None:
    work.do(_CHANGE, trajectory=trajectory_id, which=number, **values)


def meetings_of(work: Work, trajectory_id: str) -> tuple[PlannedMeeting, ...]:
    """All meetings in order of time, the cancelled ones too."""
    return _known(work, trajectory_id)


def look_up(work: Work, trajectory_ids: Sequence[str]) -> None:
    """Have the meetings of each of these at hand."""
    for trajectory_id, rows in groupby(work.all(_OF_EACH, ids=list(trajectory_ids)), key=lambda row: row.trajectory_id):
        _known(work, trajectory_id, list(rows))


def _known(work: Work, trajectory_id: str, rows: Sequence[Row[Any]] = ()) -> tuple[PlannedMeeting, ...]:
    """All meetings of a trajectory, of which the rows may be at hand."""

    def read() -> tuple[PlannedMeeting, ...]:
        found = rows or work.all(_MEETINGS, id=trajectory_id)
        return tuple(PlannedMeeting(_meeting(row), _state(row), row.sequence) for row in found)

    return work.once(("meetings", trajectory_id), (meeting,), read)


def find(work: Work, trajectory_id: str, number: int) -> PlannedMeeting | None:
    """Meeting `number`, the cancelled ones too."""
    return next((one for one in meetings_of(work, trajectory_id) if one.meeting.number == number), None)


def standing(work: Work, trajectory_id: str) -> tuple[Meeting, ...]:
    """The meetings in order of time, without the cancelled ones."""
    every = meetings_of(work, trajectory_id)
    return tuple([one.meeting for one in every if one.state is not MeetingState.CANCELLED])


def movable(work: Work, trajectory_id: str, count: int) -> tuple[Meeting, ...]:
    """The meetings that can have another day: those that stand, and of the first `count` those that were called off."""
    return tuple(
        one.meeting
        for one in meetings_of(work, trajectory_id)
        if one.state is not MeetingState.CANCELLED or one.meeting.number <= count
    )


def to_come(work: Work, trajectory_id: str) -> list[PlannedMeeting]:
    """The meetings still to come that stand, in order of time, as they are planned."""
    return [
        one
        for one in meetings_of(work, trajectory_id)
        if one.state is MeetingState.PLANNED and one.meeting.at.utc() > work.now
    ]


def stands(work: Work, trajectory_id: str, meeting: Meeting) -> bool:
    """Whether this meeting stands exactly there."""
    return meeting in standing(work, trajectory_id)


def coming(work: Work, trajectory_id: str) -> Meeting | None:
    """The first meeting that stands and has not begun."""
    return next((one for one in standing(work, trajectory_id) if one.at.utc() >= work.now), None)


def hand_over(work: Work, trajectory_id: str, coach_id: str) -> None:
    """The meetings to come are this coach's; those that have begun stay with who coached then."""
    for one in meetings_of(work, trajectory_id):
        if one.meeting.at.utc() > work.now:
            _change(work, trajectory_id, one.meeting.number, coach_id=coach_id, sequence=one.sequence + 1)


def with_coach(work: Work, trajectory_id: str, coach_id: str) -> list[PlannedMeeting]:
    """The meetings with this coach, whoever coaches here before or after, in order of time."""
    here = (meeting.c.trajectory_id == trajectory_id, meeting.c.coach_id == coach_id)
    mine = {row.number for row in work.all(select(meeting.c.number).where(*here))}
    return [one for one in meetings_of(work, trajectory_id) if one.meeting.number in mine]


def last_met_by(work: Work, day: date) -> list[str]:
    """The trajectories with a meeting on this day or before, and none after it."""
    return list(dict.fromkeys(row.trajectory_id for row in work.all(_LAST_MET, until=day)))


def held_by(work: Work, trajectory_id: str) -> list[str]:
    """Everybody with whom a meeting of this trajectory was laid down."""
    here = select(meeting.c.coach_id).where(meeting.c.trajectory_id == trajectory_id, meeting.c.coach_id.is_not(None))
    return [row.coach_id for row in work.all(here.distinct())]


def minutes_held(work: Work, coach_id: str) -> dict[str, int]:
    """How many minutes of meetings with this coach took place, by trajectory, whoever coaches there now.

    One about which nothing was said did, unless everything had come to a halt before it could be asked.
    """
    minutes: dict[str, int] = {}
    around = (moment.c.trajectory_id == meeting.c.trajectory_id, moment.c.meeting == meeting.c.number)
    halted = exists().where(*around, moment.c.kind == Kind.HELD, moment.c.state == MomentState.CANCELLED)
    took_place = (meeting.c.state == MeetingState.HELD) | ((meeting.c.state == MeetingState.PLANNED) & ~halted)
    mine = select(meeting).where(meeting.c.coach_id == coach_id, took_place)
    for row in work.all(mine.order_by(meeting.c.day, meeting.c.time)):
        if _meeting(row).end().utc() <= work.now:
            minutes[row.trajectory_id] = minutes.get(row.trajectory_id, 0) + row.minutes
    return minutes


def _meeting(row: Row[Any]) -> Meeting:
    return Meeting(row.number, _local(row), row.minutes)


def _state(row: Row[Any]) -> MeetingState:
    return word_in(row.state, MeetingState, MeetingState.PLANNED)


def _local(row: Row[Any]) -> Local:
    return Local(row.day, row.time, row.zone)
