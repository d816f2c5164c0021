"""The moments around meetings. Local date, time and zone are the truth; `due_at` follows from them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any

from sqlalchemy import Integer, Row, Select, bindparam, func, insert, select, union_all, update

from bot.storage.engine import word_in, written_out
from bot.storage.tables import moment, trajectory
from bot.storage.trajectories import Stage
from bot.storage.work import Work, new_id
from conversations.moments import Moment, Way, kinds, way_of
from conversations.rhythm import Local


class MomentState(StrEnum):
    """What became of a moment."""

    PLANNED = "planned"
    DONE = "done"
    LAPSED = "lapsed"
    CANCELLED = "cancelled"


_FOR_EVER = datetime.max.replace(tzinfo=UTC)
IS_PLANNED = moment.c.state == written_out(MomentState.PLANNED)[0]
# What this program does not know, comes to nothing and keeps nothing from coming.
_WAITS = (IS_PLANNED, moment.c.kind.in_(bindparam("kinds", expanding=True)))
_DUE = (
    select(moment)
    .where(*_WAITS, moment.c.due_at <= bindparam("now"))
    .order_by(moment.c.due_at, moment.c.id)
    .limit(bindparam("most", type_=Integer))
)
_MOMENTS = (
    select(moment).where(moment.c.trajectory_id == bindparam("trajectory")).order_by(moment.c.due_at, moment.c.kind)
)
_NEW_MOMENT = insert(moment)
_CHANGE_MOMENT = update(moment).where(moment.c.id == bindparam("this"))
_HERE = (
    moment.c.trajectory_id == bindparam("trajectory"),
    moment.c.meeting == bindparam("around"),
    moment.c.kind == bindparam("what"),
)
_THAT = select(moment.c.id).where(*_HERE)
_CHOOSE = update(moment).where(*_HERE, moment.c.state != MomentState.DONE)
_CHOOSE_AGAIN = update(moment).where(*_HERE)
_CANCEL = update(moment).where(moment.c.trajectory_id == bindparam("trajectory"), IS_PLANNED)
_CANCEL_AROUND = _CANCEL.where(moment.c.meeting == bindparam("around"))
_PLANNED_IN = (
    select(moment)
    .where(moment.c.trajectory_id == bindparam("id"), IS_PLANNED, moment.c.due_at <= bindparam("until"))
    .order_by(moment.c.due_at, moment.c.kind)
)
_DAYS = select(moment.c.day).where(moment.c.trajectory_id == bindparam("id"), IS_PLANNED)
_NEXT = select(func.min(moment.c.due_at)).where(*_WAITS)
_ACTIVE = select(trajectory.c.id).where(trajectory.c.stage == Stage.ACTIVE)
# Each for itself, by the index.
_LAID_OTHERWISE = union_all(
    _ACTIVE.where(trajectory.c.laid_by.is_(None)),
    _ACTIVE.where(trajectory.c.laid_by < bindparam("rules")),
    _ACTIVE.where(trajectory.c.laid_by > bindparam("rules")),
)
_LAID = update(trajectory).where(trajectory.c.id == bindparam("here")).values(laid_by=bindparam("rules"))


@dataclass(frozen=True)
class PlannedMoment:
    """A moment of a trajectory, and when it is due (UTC); `chosen` is one on a day that the client chose himself."""

    id: str
    trajectory_id: str
    moment: Moment
    due_at: datetime
    state: MomentState
    chosen: bool = False


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
    return _known(work.all(_MOMENTS, trajectory=trajectory_id))


def due(work: Work, limit: int) -> list[PlannedMoment]:
    """Moments whose time has come, earliest first."""
    return [_moment(row) for row in work.all(_DUE, now=work.now, most=limit, kinds=kinds())]


def count_due(work: Work) -> int:
    """How many moments have fallen due and are not asked yet."""
    late = select(func.count()).where(IS_PLANNED, moment.c.due_at <= work.now)
    return int(work.db.execute(late).scalar_one())


def due_in(work: Work, trajectory_id: str) -> list[PlannedMoment]:
    """Those of one trajectory, earliest first."""
    return planned(work, trajectory_id, until=work.now)


def planned(work: Work, trajectory_id: str, *, until: datetime = _FOR_EVER) -> list[PlannedMoment]:
    """What is still to come in a trajectory and due by then (UTC), earliest first."""
    return _known(work.all(_PLANNED_IN, id=trajectory_id, until=until))


def days_of(work: Work, trajectory_id: str, these: Sequence[str]) -> frozenset[date]:
    """The days on which something of these kinds is still to come."""

    def read() -> frozenset[date]:
        return frozenset(row.day for row in work.all(_days_of(tuple(these)), id=trajectory_id))

    return work.once(("days", trajectory_id, tuple(these)), (moment,), read)


@lru_cache
def _days_of(these: tuple[str, ...]) -> Select[tuple[date]]:
    """One statement, put together once, for these kinds."""
    return _DAYS.where(moment.c.kind.in_(written_out(*these)))


def next_due(work: Work) -> datetime | None:
    """When the first planned moment is."""
    first: datetime | None = work.scalar(_NEXT, kinds=kinds())
    return first


def choose_day(work: Work, trajectory_id: str, one: Moment, *, never: bool = False, again: bool = False) -> None:
    """The client chose this moment's day himself, or chose that it does not come; what was asked already, was asked,
    unless it is to come once more."""
    here = {"trajectory": trajectory_id, "around": one.meeting, "what": one.kind}
    state = MomentState.CANCELLED if never else MomentState.PLANNED
    choice = {**_place(one), "state": state, "chosen": True}
    if not work.do(_CHOOSE_AGAIN if again else _CHOOSE, **here, **choice) and work.one(_THAT, **here) is None:
        what = {"trajectory_id": trajectory_id, "meeting": one.meeting, "kind": one.kind}
        work.do(_NEW_MOMENT, id=new_id(), **what, **choice)
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


def laid_otherwise(work: Work, rules: str) -> list[str]:
    """The trajectories whose rhythm runs and whose moments were not laid by these rules."""
    return [row.id for row in work.all(_LAID_OTHERWISE, rules=rules)]


def is_laid(work: Work, trajectory_id: str, rules: str) -> None:
    """Its moments lie as these rules want."""
    work.do(_LAID, here=trajectory_id, rules=rules)


def _known(rows: Sequence[Row[Any]]) -> list[PlannedMoment]:
    """Those that this program knows."""
    every = frozenset(kinds())
    return [_moment(row) for row in rows if row.kind in every]


def _moment(row: Row[Any]) -> PlannedMoment:
    what = Moment(row.kind, row.meeting, Local(row.day, row.time, row.zone))
    state = word_in(row.state, MomentState, MomentState.DONE)
    return PlannedMoment(row.id, row.trajectory_id, what, row.due_at, state, row.chosen)
