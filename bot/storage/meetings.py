"""Meetings, and the moments around them. Local date, time and zone are the truth; `due_at` follows from them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Integer, Row, bindparam, exists, func, insert, select, update

from bot.storage.engine import written_out
from bot.storage.tables import meeting, moment, trajectory
from bot.storage.work import Work, new_id
from conversations.moments import Kind, Meeting, Moment, Way, kinds, way_of
from conversations.rhythm import Local


class MeetingState(StrEnum):
    """What is known of a meeting."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class MomentState(StrEnum):
    """What became of a moment."""

    PLANNED = "planned"
    DONE = "done"
    LAPSED = "lapsed"
    CANCELLED = "cancelled"


IS_PLANNED = moment.c.state == written_out(MomentState.PLANNED)[0]
_MEETINGS = select(meeting).where(meeting.c.trajectory_id == bindparam("id")).order_by(meeting.c.day, meeting.c.time)
# What this program does not know, comes to nothing and keeps nothing from coming.
_WAITS = (IS_PLANNED, moment.c.kind.in_(bindparam("kinds", expanding=True)))
_DUE = (
    select(moment)
    .where(*_WAITS, moment.c.due_at <= bindparam("now"))
    .order_by(moment.c.due_at, moment.c.id)
    .limit(bindparam("most", type_=Integer))
)
_COACH_OF = select(trajectory.c.coach_id).where(trajectory.c.id == bindparam("id"))
_NEW_MEETING = insert(meeting)
_CHANGE = update(meeting).where(
    meeting.c.trajectory_id == bindparam("trajectory"), meeting.c.number == bindparam("which")
)
_CALL_OFF = _CHANGE.values(sequence=meeting.c.sequence + 1)
_MOMENTS = (
    select(moment).where(moment.c.trajectory_id == bindparam("trajectory")).order_by(moment.c.due_at, moment.c.kind)
)
_NEW_MOMENT = insert(moment)
_CHANGE_MOMENT = update(moment).where(moment.c.id == bindparam("this"))
_CHOOSE = update(moment).where(
    moment.c.trajectory_id == bindparam("trajectory"),
    moment.c.meeting == bindparam("around"),
    moment.c.kind == bindparam("what"),
    moment.c.state != MomentState.DONE,
)
_CANCEL = update(moment).where(moment.c.trajectory_id == bindparam("trajectory"), IS_PLANNED)
_CANCEL_AROUND = _CANCEL.where(moment.c.meeting == bindparam("around"))
_DUE_IN = (
    select(moment)
    .where(
        moment.c.trajectory_id == bindparam("id"),
        *_WAITS,
        moment.c.due_at <= bindparam("now"),
    )
    .order_by(moment.c.due_at, moment.c.id)
)
_NEXT = select(func.min(moment.c.due_at)).where(*_WAITS)
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


@dataclass(frozen=True)
class PlannedMoment:
    """A moment of a trajectory, and when it is due (UTC); `chosen` is one on a day that the client chose himself."""

    id: str
    trajectory_id: str
    moment: Moment
    due_at: datetime
    state: MomentState
    chosen: bool = False


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

    def read() -> tuple[PlannedMeeting, ...]:
        rows = work.all(_MEETINGS, id=trajectory_id)
        return tuple(PlannedMeeting(_meeting(row), _state(row), row.sequence) for row in rows)

    return work.once(("meetings", trajectory_id), (meeting,), read)


def find(work: Work, trajectory_id: str, number: int) -> PlannedMeeting | None:
    """Meeting `number`, the cancelled ones too."""
    return next((one for one in meetings_of(work, trajectory_id) if one.meeting.number == number), None)


def standing(work: Work, trajectory_id: str) -> tuple[Meeting, ...]:
    """The meetings in order of time, without the cancelled ones."""
    return tuple(one.meeting for one in meetings_of(work, trajectory_id) if one.state is not MeetingState.CANCELLED)


def movable(work: Work, trajectory_id: str, count: int) -> tuple[Meeting, ...]:
    """The meetings that can have another day: those that stand, and of the first `count` those that were called off."""
    return tuple(
        one.meeting
        for one in meetings_of(work, trajectory_id)
        if one.state is not MeetingState.CANCELLED or one.meeting.number <= count
    )


def stands(work: Work, trajectory_id: str, meeting: Meeting) -> bool:
    """Whether this meeting stands exactly there."""
    return meeting in standing(work, trajectory_id)


def coming(work: Work, trajectory_id: str) -> Meeting | None:
    """The first meeting that stands and has not begun."""
    return next((one for one in standing(work, trajectory_id) if one.at.utc() >= work.now), None)


def put_moments(work: Work, trajectory_id: str, moments: Sequence[Moment]) -> None:
    """Lay down when these moments are; those that are over stay as they are, others move."""
    known = {(one.moment.meeting, one.moment.kind): one for one in moments_of(work, trajectory_id)}
    for one in moments:
        before = known.get((one.meeting, one.kind))
        if before is None:
            what = {"trajectory_id": trajectory_id, "meeting": one.meeting, "kind": one.kind}
            work.do(_NEW_MOMENT, id=new_id(), **what, **_place(one), state=MomentState.PLANNED)
            work.falls_due(one.at.utc())
        elif _moves(before.state, one, work.now) and not _lies_so(before, one):
            work.do(_CHANGE_MOMENT, this=before.id, **_place(one), state=MomentState.PLANNED)
            work.falls_due(one.at.utc())


def _place(one: Moment) -> dict[str, Any]:
    return {"day": one.at.day, "time": one.at.time, "zone": one.at.zone, "due_at": one.at.utc()}


def _lies_so(before: PlannedMoment, one: Moment) -> bool:
    return before.moment == one and before.due_at == one.at.utc() and before.state is MomentState.PLANNED


def _moves(state: MomentState, one: Moment, now: datetime) -> bool:
    """What was said about a meeting is said again when the meeting moves; what was asked is not asked again. What was
    called off can still be asked, if it is in time; what should have been said by now is not made up for."""
    asks, ahead = way_of(one.kind) is Way.CONVERSATION, one.at.utc() > now
    if state is MomentState.DONE:
        return ahead and not asks
    return state is not MomentState.CANCELLED or ahead or asks


def moments_of(work: Work, trajectory_id: str) -> list[PlannedMoment]:
    """All moments in order of time."""
    return [_moment(row) for row in work.all(_MOMENTS, trajectory=trajectory_id) if row.kind in kinds()]


def due(work: Work, limit: int) -> list[PlannedMoment]:
    """Moments whose time has come, earliest first."""
    return [_moment(row) for row in work.all(_DUE, now=work.now, most=limit, kinds=kinds())]


def count_due(work: Work) -> int:
    """How many moments have fallen due and are not asked yet."""
    late = select(func.count()).where(IS_PLANNED, moment.c.due_at <= work.now)
    return int(work.db.execute(late).scalar_one())


def due_in(work: Work, trajectory_id: str) -> list[PlannedMoment]:
    """Those of one trajectory, earliest first."""
    return [_moment(row) for row in work.all(_DUE_IN, id=trajectory_id, now=work.now, kinds=kinds())]


def next_due(work: Work) -> datetime | None:
    """When the first planned moment is."""
    first: datetime | None = work.scalar(_NEXT, kinds=kinds())
    return first


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


def choose_day(work: Work, trajectory_id: str, one: Moment, *, never: bool = False) -> None:
    """The client chose this moment's day himself, or chose that it does not come; what was asked already, was asked."""
    here = {"trajectory": trajectory_id, "around": one.meeting, "what": one.kind}
    state = MomentState.CANCELLED if never else MomentState.PLANNED
    if all(
        (other.moment.meeting, other.moment.kind) != (one.meeting, one.kind)
        for other in moments_of(work, trajectory_id)
    ):
        put_moments(work, trajectory_id, [one])
    work.do(_CHOOSE, **here, **_place(one), state=state, chosen=True)
    work.falls_due(None if never else one.at.utc())


def end_moment(work: Work, moment_id: str, state: MomentState) -> None:
    """The moment is over."""
    work.do(_CHANGE_MOMENT, this=moment_id, state=state)


def postpone(work: Work, moment_id: str, until: datetime) -> None:
    """Look at this moment again later; its local time stays what it was."""
    work.do(_CHANGE_MOMENT, this=moment_id, due_at=until)
    work.falls_due(until)


def cancel_moments(work: Work, trajectory_id: str, number: int | None = None) -> None:
    """What is still planned around this meeting, or around all of them, does not happen."""
    if number is None:
        work.do(_CANCEL, trajectory=trajectory_id, state=MomentState.CANCELLED)
    else:
        work.do(_CANCEL_AROUND, trajectory=trajectory_id, around=number, state=MomentState.CANCELLED)


def _meeting(row: Row[Any]) -> Meeting:
    return Meeting(row.number, _local(row), row.minutes)


def _state(row: Row[Any]) -> MeetingState:
    return MeetingState(row.state) if row.state in list(MeetingState) else MeetingState.PLANNED


def _moment(row: Row[Any]) -> PlannedMoment:
    what = Moment(row.kind, row.meeting, _local(row))
    state = MomentState(row.state) if row.state in list(MomentState) else MomentState.DONE
    return PlannedMoment(row.id, row.trajectory_id, what, row.due_at, state, row.chosen)


def _local(row: Row[Any]) -> Local:
    return Local(row.day, row.time, row.zone)
