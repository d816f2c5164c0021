"""What is due, said and unsaid in all running trajectories of one coach, in a handful of queries.

Nothing that somebody wrote is opened for it: only that it was asked or answered, and when.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, exists, func, select

from bot.storage.meetings import MeetingState
from bot.storage.schedule import IS_PLANNED
from bot.storage.tables import asked, conversation, meeting, moment, trajectory
from bot.storage.trajectories import Stage, coached_by
from bot.storage.work import Work
from conversations.kinds import Audience
from conversations.rhythm import Local


@dataclass(frozen=True)
class Entry:
    """Something on a day: a moment of this kind around meeting `number`, or without a kind, that meeting itself."""

    trajectory_id: str
    at: Local
    number: int
    kind: str | None = None


def running(work: Work, coach_id: str, most: int) -> list[str]:
    """The running trajectories of this coach, so many at most."""
    return [row.id for row in work.all(select(trajectory.c.id).where(_running(coach_id)).limit(most))]


def entries(
    work: Work, coach_id: str, first: date, last: date, kinds: Collection[str], most: int | None = None
) -> list[Entry]:
    """The meetings on these days, and the moments of these kinds that are still to come, in order of the time on the
    clock; so many at most, of a coach with so many trajectories that they are found sooner by the day."""
    mine = _running(coach_id, looked_up=most is None)
    here = (trajectory.c.id == meeting.c.trajectory_id, meeting.c.day.between(first, last))
    standing = (mine, *here, meeting.c.state != MeetingState.CANCELLED)
    found = [
        Entry(row.trajectory_id, Local(row.day, row.time, row.zone), row.number)
        for row in work.all(_first(meeting, most).where(*standing))
    ]
    planned = (
        mine,
        IS_PLANNED,
        moment.c.kind.in_(kinds),
        moment.c.day.between(first, last),
    )
    found += [
        Entry(row.trajectory_id, Local(row.day, row.time, row.zone), row.meeting, row.kind)
        for row in work.all(_first(moment, most).where(*planned))
    ]
    return sorted(found, key=lambda one: (one.at.day, one.at.time, one.kind is None, one.trajectory_id))[:most]


def _first(table: Table, most: int | None) -> Select[Any]:
    """What is in this table of trajectories, in order of time."""
    within = select(table).join(trajectory, trajectory.c.id == table.c.trajectory_id)
    return within.order_by(table.c.day, table.c.time, table.c.trajectory_id).limit(most)


def heard(work: Work, coach_id: str, scripts: Collection[str], since: datetime) -> dict[str, datetime]:
    """In which trajectories the client answered for this coach since then, and when last (UTC)."""
    last = func.max(asked.c.answered_at)
    here = (*_asked(coach_id, scripts), asked.c.other_id == coach_id, asked.c.audience == Audience.BOTH)
    here += (asked.c.answered_at >= since,)
    return _by_trajectory(work, last, *here)


def unheard(work: Work, coach_id: str, scripts: Collection[str]) -> dict[str, datetime]:
    """In which trajectories a question is open without a word to it yet, and since when (UTC)."""
    first = func.min(asked.c.asked_at)
    said = asked.alias()
    answered = exists().where(said.c.conversation_id == conversation.c.id, said.c.answered_at.is_not(None))
    here = (*_asked(coach_id, scripts), conversation.c.open, ~answered)
    return _by_trajectory(work, first, *here)


def _by_trajectory(work: Work, when: ColumnElement[datetime], *which: ColumnElement[bool]) -> dict[str, datetime]:
    rows = work.all(
        select(trajectory.c.id, when.label("moment"))
        .join(conversation, conversation.c.trajectory_id == trajectory.c.id)
        .join(asked, asked.c.conversation_id == conversation.c.id)
        .where(*which)
        .group_by(trajectory.c.id)
        .order_by(when, trajectory.c.id)
    )
    return {row.id: row.moment for row in rows}


def _asked(coach_id: str, scripts: Collection[str]) -> tuple[ColumnElement[bool], ...]:
    """What was asked of the client in these kinds of conversation."""
    return (
        _running(coach_id),
        conversation.c.person_id == trajectory.c.client_id,
        conversation.c.script.in_(scripts),
    )


def _running(coach_id: str, *, looked_up: bool = True) -> ColumnElement[bool]:
    stage = trajectory.c.stage if looked_up else func.coalesce(trajectory.c.stage, "")
    return coached_by(coach_id, looked_up=looked_up) & (stage == Stage.ACTIVE)
