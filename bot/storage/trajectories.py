"""Trajectories and the versions of their contracts."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date, time
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, insert, select, update

from bot.errors import Unreadable
from bot.storage.tables import contract, trajectory
from bot.storage.work import Work, new_id
from conversations.contract import Contract, LearningGoal, SmartGoal
from conversations.questions import Dial, Style
from conversations.rhythm import Local
from conversations.steering import Steering


class Stage(StrEnum):
    """How far a trajectory is."""

    INVITED = "invited"  # waiting for the client to open the link
    PROPOSED = "proposed"  # the client is here; the contract is before him
    SENT_BACK = "sent_back"  # the client wants the contract different
    ACTIVE = "active"  # agreed; the rhythm runs
    DECLINED = "declined"  # the client does not take part
    STOPPED = "stopped"  # the client wants no more questions
    ENDED = "ended"  # the coach ended it before its time


@dataclass(frozen=True)
class Trajectory:
    """One coach, one client, and the contract between them.

    `contract` is the version that both agreed on last, or the first proposal; `proposal` the newest version, which is
    the same unless a change lies before the client. `steering` is how the client is asked.
    """

    id: str
    coach_id: str
    client_id: str | None
    stage: Stage
    contract: Contract
    proposal: Contract
    steering: Steering = Steering()  # noqa: RUF009 - frozen

    @property
    def zone(self) -> str:
        return self.contract.first.zone


def create(work: Work, coach_id: str, first: Contract, steering: Steering) -> Trajectory:
    """A trajectory with its first contract, and how its client is asked."""
    trajectory_id = new_id()
    work.do(insert(trajectory).values(id=trajectory_id, coach_id=coach_id, stage=Stage.INVITED, since=work.now))
    steer(work, trajectory_id, steering)
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
    set_stage(work, trajectory_id, Stage.ACTIVE)


def steer(work: Work, trajectory_id: str, steering: Steering) -> None:
    """Ask the client like this from now on."""
    sealed = work.seal(trajectory_id, "trajectory.steering", trajectory_id, json.dumps(asdict(steering)))
    work.do(update(trajectory).where(trajectory.c.id == trajectory_id).values(sealed_steering=sealed))


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


def latest_of_coach(work: Work, coach_id: str, most: int) -> list[Trajectory]:
    """A coach's newest trajectories, the newest first."""
    mine = select(trajectory).where(trajectory.c.coach_id == coach_id).order_by(trajectory.c.since.desc())
    return [_trajectory(work, row) for row in work.all(mine.limit(most))]


def of_client(work: Work, client_id: str) -> list[Trajectory]:
    """The trajectories someone is a client in, newest first."""
    mine = select(trajectory).where(trajectory.c.client_id == client_id)
    return [_trajectory(work, row) for row in work.all(mine.order_by(trajectory.c.since.desc(), trajectory.c.id))]


def all_active(work: Work) -> list[Trajectory]:
    """Every trajectory whose rhythm runs and that can be read."""
    found = []
    for row in work.all(select(trajectory).where(trajectory.c.stage == Stage.ACTIVE)):
        with suppress(Unreadable):
            found.append(_trajectory(work, row))
    return found


def _trajectory(work: Work, row: Row[Any]) -> Trajectory:
    here = select(contract).where(contract.c.trajectory_id == row.id).order_by(contract.c.version.desc())
    versions = work.all(here)
    agreed = next((version for version in versions if version.agreed_at is not None), versions[0])
    current, newest = (
        _contract(json.loads(work.open(row.id, "contract.body", f"{row.id}:{version.version}", version.sealed_body)))
        for version in (agreed, versions[0])
    )
    return Trajectory(row.id, row.coach_id, row.client_id, Stage(row.stage), current, newest, _steering(work, row))


def _steering(work: Work, row: Row[Any]) -> Steering:
    if row.sealed_steering is None:
        return Steering()
    body = json.loads(work.open(row.id, "trajectory.steering", row.id, row.sealed_steering))
    return Steering(Dial(body["dial"]), Style(body["style"]))


def _contract(body: dict[str, Any]) -> Contract:
    first = body.pop("first")
    return Contract(
        **{
            **body,
            "goal": SmartGoal(**body["goal"]),
            "learning_goals": tuple(_learning_goal(goal) for goal in body["learning_goals"]),
            "first": Local(date.fromisoformat(first["day"]), time.fromisoformat(first["time"]), first["zone"]),
            "client_hour": time.fromisoformat(body["client_hour"]),
            "goal_date": date.fromisoformat(body["goal_date"]) if body.get("goal_date") else None,
        }
    )


def _learning_goal(body: dict[str, Any]) -> LearningGoal:
    return LearningGoal(body["key"], body["text"], tuple(body.get("levels", ())))


def _plain(value: object) -> str:
    if isinstance(value, date | time):
        return value.isoformat()
    raise TypeError(type(value).__name__)
