"""Trajectories and the versions of their contracts."""

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, func, insert, select, update

from bot.storage.tables import contract, trajectory
from bot.storage.work import Work, new_id
from conversations.contract import Contract, LearningGoal, SmartGoal
from conversations.rhythm import Local


class Stage(StrEnum):
    """How far a trajectory is."""

    INVITED = "invited"  # waiting for the client to open the link
    PROPOSED = "proposed"  # the client is here; the contract is before him
    SENT_BACK = "sent_back"  # the client wants the contract different
    ACTIVE = "active"  # agreed; the rhythm runs
    PAUSED = "paused"  # agreed; the rhythm rests until a day that is known
    DECLINED = "declined"  # the client does not take part
    STOPPED = "stopped"  # the client wants no more questions


@dataclass(frozen=True)
class Trajectory:
    """One coach, one client, and the contract between them.

    `contract` is the version that both agreed on last, or the first proposal; `proposal` the newest version, which is
    the same unless a change lies before the client. `resume_at` (UTC) is when a pause is over.
    """

    id: str
    coach_id: str
    client_id: str | None
    stage: Stage
    contract: Contract
    proposal: Contract
    resume_at: datetime | None = None

    @property
    def runs(self) -> bool:
        """Whether both agreed, and neither ended it; it may rest."""
        return self.stage in (Stage.ACTIVE, Stage.PAUSED)

    @property
    def zone(self) -> str:
        return self.contract.first.zone


def create(work: Work, coach_id: str, first: Contract) -> Trajectory:
    """A trajectory with its first contract."""
    trajectory_id = new_id()
    work.do(insert(trajectory).values(id=trajectory_id, coach_id=coach_id, stage=Stage.INVITED, since=work.now))
    propose(work, trajectory_id, first)
    return by_id(work, trajectory_id)


def propose(work: Work, trajectory_id: str, version: Contract) -> None:
    """Keep a new version of the contract, not yet agreed."""
    body = json.dumps(asdict(version), default=_plain, ensure_ascii=False)
    row = f"{trajectory_id}:{version.version}"
    work.do(
        insert(contract).values(
            trajectory_id=trajectory_id,
            version=version.version,
            sealed_body=work.seal(trajectory_id, "contract.body", row, body),
            proposed_at=work.now,
        )
    )


def agree(work: Work, trajectory_id: str, version: int) -> None:
    """Both agree with this version; the rhythm may run."""
    this = (contract.c.trajectory_id == trajectory_id, contract.c.version == version)
    work.do(update(contract).where(*this).values(agreed_at=work.now))
    not_resting = (trajectory.c.id == trajectory_id, trajectory.c.stage != Stage.PAUSED)
    work.do(update(trajectory).where(*not_resting).values(stage=Stage.ACTIVE))


def pause(work: Work, trajectory_id: str, until: datetime) -> None:
    """Let it rest until then (UTC)."""
    here = trajectory.c.id == trajectory_id
    work.do(update(trajectory).where(here).values(stage=Stage.PAUSED, resume_at=until))


def resume(work: Work, trajectory_id: str) -> None:
    """Its pause is over."""
    here = trajectory.c.id == trajectory_id
    work.do(update(trajectory).where(here).values(stage=Stage.ACTIVE, resume_at=None))


def rested(work: Work) -> list[str]:
    """The trajectories whose pause is over by now."""
    over = (trajectory.c.stage == Stage.PAUSED, trajectory.c.resume_at <= work.now)
    return [row.id for row in work.all(select(trajectory.c.id).where(*over))]


def next_resume(work: Work) -> datetime | None:
    """When the first pause is over."""
    first: datetime | None = work.db.execute(
        select(func.min(trajectory.c.resume_at)).where(trajectory.c.stage == Stage.PAUSED)
    ).scalar()
    return first


def set_stage(work: Work, trajectory_id: str, stage: Stage) -> None:
    """The trajectory has come this far."""
    work.do(update(trajectory).where(trajectory.c.id == trajectory_id).values(stage=stage))


def set_client(work: Work, trajectory_id: str, client_id: str) -> None:
    """This person is the client."""
    here = trajectory.c.id == trajectory_id
    work.do(update(trajectory).where(here).values(client_id=client_id, stage=Stage.PROPOSED))


def unset_client(work: Work, trajectory_id: str) -> None:
    """Nobody is the client yet."""
    here = trajectory.c.id == trajectory_id
    work.do(update(trajectory).where(here).values(client_id=None, stage=Stage.INVITED))


def by_id(work: Work, trajectory_id: str) -> Trajectory:
    """The trajectory of that id; LookupError when there is none."""
    row = work.one(select(trajectory).where(trajectory.c.id == trajectory_id))
    if row is None:
        raise LookupError("no such trajectory")
    return _trajectory(work, row)


def of_coach(work: Work, coach_id: str) -> list[Trajectory]:
    """A coach's trajectories, oldest first."""
    mine = select(trajectory).where(trajectory.c.coach_id == coach_id).order_by(trajectory.c.since, trajectory.c.id)
    return [_trajectory(work, row) for row in work.all(mine)]


def of_client(work: Work, client_id: str) -> list[Trajectory]:
    """The trajectories someone is a client in, newest first."""
    mine = select(trajectory).where(trajectory.c.client_id == client_id)
    return [_trajectory(work, row) for row in work.all(mine.order_by(trajectory.c.since.desc(), trajectory.c.id))]


def all_active(work: Work) -> list[Trajectory]:
    """Every trajectory whose rhythm runs."""
    return [_trajectory(work, row) for row in work.all(select(trajectory).where(trajectory.c.stage == Stage.ACTIVE))]


def _trajectory(work: Work, row: Row[Any]) -> Trajectory:
    here = select(contract).where(contract.c.trajectory_id == row.id).order_by(contract.c.version.desc())
    versions = work.all(here)
    agreed = next((version for version in versions if version.agreed_at is not None), versions[0])
    current, newest = (
        _contract(json.loads(work.open(row.id, "contract.body", f"{row.id}:{version.version}", version.sealed_body)))
        for version in (agreed, versions[0])
    )
    return Trajectory(row.id, row.coach_id, row.client_id, Stage(row.stage), current, newest, row.resume_at)


def _contract(body: dict[str, Any]) -> Contract:
    first = body.pop("first")
    return Contract(
        **{
            **body,
            "goal": SmartGoal(**body["goal"]),
            "learning_goals": tuple(LearningGoal(**goal) for goal in body["learning_goals"]),
            "first": Local(date.fromisoformat(first["day"]), time.fromisoformat(first["time"]), first["zone"]),
            "client_hour": time.fromisoformat(body["client_hour"]),
            "goal_date": date.fromisoformat(body["goal_date"]) if body.get("goal_date") else None,
        }
    )


def _plain(value: object) -> str:
    if isinstance(value, date | time):
        return value.isoformat()
    raise TypeError(type(value).__name__)
