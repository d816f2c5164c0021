"""Trajectories that rest until a day that is known."""

from datetime import datetime

from sqlalchemy import bindparam, func, select, update

from bot.storage.tables import trajectory
from bot.storage.trajectories import Stage
from bot.storage.work import Work

_CHANGE = update(trajectory).where(trajectory.c.id == bindparam("this"))
_RESTED = select(trajectory.c.id).where(trajectory.c.stage == Stage.PAUSED, trajectory.c.resume_at <= bindparam("now"))
_PUSH_AWAY = _CHANGE.where(trajectory.c.stage == Stage.PAUSED, trajectory.c.resume_at <= bindparam("now"))
_NEXT_RESUME = select(func.min(trajectory.c.resume_at)).where(trajectory.c.stage == Stage.PAUSED)


def pause(work: Work, trajectory_id: str, until: datetime) -> None:
    """Let it rest until then (UTC)."""
    work.do(_CHANGE, this=trajectory_id, stage=Stage.PAUSED, resume_at=until)
    work.falls_due(until)


def resume(work: Work, trajectory_id: str) -> None:
    """Its pause is over."""
    work.do(_CHANGE, this=trajectory_id, stage=Stage.ACTIVE, resume_at=None)


def rested(work: Work) -> list[str]:
    """The trajectories whose pause is over by now."""
    return [row.id for row in work.all(_RESTED, now=work.now)]


def next_resume(work: Work) -> datetime | None:
    """When the first pause is over."""
    first: datetime | None = work.scalar(_NEXT_RESUME)
    return first


def push_away(work: Work, trajectory_id: str, until: datetime) -> None:
    """Look at the end of this pause again later."""
    work.do(_PUSH_AWAY, this=trajectory_id, now=work.now, resume_at=until)
    work.falls_due(until)
