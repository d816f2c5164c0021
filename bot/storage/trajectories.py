"""Trajectories and the versions of their contracts."""

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date, datetime, time
from enum import StrEnum
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, bindparam, exists, func, insert, select, update

from bot.errors import Unreadable
from bot.storage.tables import coach, contract, trajectory
from bot.storage.work import Work, new_id
from conversations.contract import Contract, LearningGoal, SmartGoal
from conversations.rhythm import Local
from conversations.steering import Dial, Steering, Style


class Stage(StrEnum):
    """How far a trajectory is."""

    INVITED = "invited"  # waiting for the client to open the link
    OPENED = "opened"  # somebody opened it, and reads what this is
    UNCONFIRMED = "unconfirmed"  # he takes part; the coach has not said yet that this is the client
    PROPOSED = "proposed"  # the client is here; the contract is before him
    SENT_BACK = "sent_back"  # the client wants the contract different
    ACTIVE = "active"  # agreed; the rhythm runs
    PAUSED = "paused"  # agreed; the rhythm rests until a day that is known
    DECLINED = "declined"  # the client does not take part
    STOPPED = "stopped"  # the client wants no more questions
    ENDED = "ended"  # the coach ended it before its time
    FROZEN = "frozen"  # the coach has left; what becomes of it is up to the client


_VERSIONS = select(trajectory, contract).join(contract, contract.c.trajectory_id == trajectory.c.id)
_ONE = _VERSIONS.where(trajectory.c.id == bindparam("id")).order_by(contract.c.version.desc())
_RESTED = select(trajectory.c.id).where(trajectory.c.stage == Stage.PAUSED, trajectory.c.resume_at <= bindparam("now"))
_NEXT_RESUME = select(func.min(trajectory.c.resume_at)).where(trajectory.c.stage == Stage.PAUSED)


@dataclass(frozen=True)
class Trajectory:
    """One coach, one client, and the contract between them.

    `contract` is the version that both agreed on last, or the first proposal; `proposal` the newest version, which is
    the same unless a change lies before the client. `steering` is how the client is asked. `resume_at` (UTC) is when a
    pause is over, while there is one.
    """

    id: str
    coach_id: str
    client_id: str | None
    stage: Stage
    contract: Contract
    proposal: Contract
    steering: Steering = Steering()  # noqa: RUF009 - frozen
    resume_at: datetime | None = None
    steering_lost: bool = False

    @property
    def runs(self) -> bool:
        """Whether both agreed, and neither ended it; it may rest."""
        return self.stage in (Stage.ACTIVE, Stage.PAUSED)

    @property
    def confirmed(self) -> bool:
        """Whether the coach said that the client is who he is; before that nothing of it is shown to anybody else."""
        return self.stage not in (Stage.INVITED, Stage.OPENED, Stage.UNCONFIRMED)

    @property
    def zone(self) -> str:
        return self.contract.first.zone


@dataclass(frozen=True)
class Version:
    """One version of a contract; `agreed_at` is None while it was only proposed."""

    contract: Contract
    agreed_at: datetime | None


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
    not_resting = (trajectory.c.id == trajectory_id, trajectory.c.stage != Stage.PAUSED)
    work.do(update(trajectory).where(*not_resting).values(stage=Stage.ACTIVE))


def pause(work: Work, trajectory_id: str, until: datetime) -> None:
    """Let it rest until then (UTC)."""
    here = trajectory.c.id == trajectory_id
    work.do(update(trajectory).where(here).values(stage=Stage.PAUSED, resume_at=until))
    work.falls_due(until)


def resume(work: Work, trajectory_id: str) -> None:
    """Its pause is over."""
    here = trajectory.c.id == trajectory_id
    work.do(update(trajectory).where(here).values(stage=Stage.ACTIVE, resume_at=None))


def rested(work: Work) -> list[str]:
    """The trajectories whose pause is over by now."""
    return [row.id for row in work.all(_RESTED, now=work.now)]


def next_resume(work: Work) -> datetime | None:
    """When the first pause is over."""
    first: datetime | None = work.scalar(_NEXT_RESUME)
    return first


def steer(work: Work, trajectory_id: str, steering: Steering) -> None:
    """Ask the client like this from now on."""
    sealed = work.seal(trajectory_id, "trajectory.steering", trajectory_id, json.dumps(asdict(steering)))
    work.do(update(trajectory).where(trajectory.c.id == trajectory_id).values(sealed_steering=sealed))


def set_stage(work: Work, trajectory_id: str, stage: Stage) -> None:
    """The trajectory has come this far; a pause, if it was resting, is over."""
    work.do(update(trajectory).where(trajectory.c.id == trajectory_id).values(stage=stage, resume_at=None))


def set_coach(work: Work, trajectory_id: str, coach_id: str) -> bool:
    """Another coach goes on with it; False when it is not looking for one any more."""
    here = (trajectory.c.id == trajectory_id, trajectory.c.stage == Stage.FROZEN)
    return work.do(update(trajectory).where(*here).values(coach_id=coach_id, stage=Stage.ACTIVE)) == 1


def by_id(work: Work, trajectory_id: str) -> Trajectory:
    """The trajectory of that id; LookupError when there is none."""
    versions = work.all(_ONE, id=trajectory_id)
    if not versions:
        raise LookupError("no such trajectory")
    return _trajectory(work, versions)


def coached_by(coach_id: str) -> ColumnElement[bool]:
    """What is a coach's: nothing any more of one who left, nor what froze when he did."""
    here = exists().where(coach.c.person_id == coach_id, coach.c.left_at.is_(None))
    return and_(trajectory.c.coach_id == coach_id, trajectory.c.stage != Stage.FROZEN, here)


def known_to(work: Work, trajectory_id: str, coach_id: str) -> Contract:
    """The contract as somebody knows it who coaches here, or did: then as it was first, nothing of what came after."""
    here = by_id(work, trajectory_id)
    return here.contract if here.coach_id == coach_id else versions(work, trajectory_id)[0].contract


def of_coach(work: Work, coach_id: str) -> list[Trajectory]:
    """A coach's trajectories that can be read, oldest first."""
    return _found(work, coached_by(coach_id))


def coached(work: Work, coach_id: str, trajectory_id: str) -> Trajectory | None:
    """The trajectory of that id, if it is this coach's and can be read."""
    return next(iter(_found(work, coached_by(coach_id) & (trajectory.c.id == trajectory_id))), None)


def latest_of_coach(work: Work, coach_id: str, most: int) -> list[Trajectory]:
    """A coach's newest trajectories that can be read, the newest first."""
    mine = select(trajectory.c.id).where(coached_by(coach_id)).order_by(trajectory.c.since.desc())
    return list(_each(work, mine.limit(most)))


def of_client(work: Work, client_id: str) -> list[Trajectory]:
    """The trajectories someone is a client in that can be read, newest first."""
    return _found(work, trajectory.c.client_id == client_id, newest_first=True)


def versions(work: Work, trajectory_id: str) -> list[Version]:
    """Every version of the contract, the first one first."""
    here = select(contract).where(contract.c.trajectory_id == trajectory_id).order_by(contract.c.version)
    return [Version(_contract(work, row), row.agreed_at) for row in work.all(here)]


def all_active(work: Work) -> list[Trajectory]:
    """Every trajectory whose rhythm runs and that can be read."""
    return list(_each(work, select(trajectory.c.id).where(trajectory.c.stage == Stage.ACTIVE)))


def damaged_of_coach(work: Work, coach_id: str) -> list[str]:
    """The ids of a coach's trajectories that can no longer be read."""
    return _damaged(work, coached_by(coach_id))


def damaged_of_client(work: Work, client_id: str) -> list[str]:
    """The ids of the trajectories someone is a client in that can no longer be read."""
    return _damaged(work, trajectory.c.client_id == client_id)


def coach_of(work: Work, trajectory_id: str) -> str:
    """Whose trajectory this is; nothing of it is opened."""
    coach_id: str = work.db.execute(select(trajectory.c.coach_id).where(trajectory.c.id == trajectory_id)).scalar_one()
    return coach_id


def push_away(work: Work, trajectory_id: str, until: datetime) -> None:
    """Look at the end of this pause again later."""
    over = (trajectory.c.id == trajectory_id, trajectory.c.stage == Stage.PAUSED, trajectory.c.resume_at <= work.now)
    work.do(update(trajectory).where(*over).values(resume_at=until))
    work.falls_due(until)


def counted(work: Work) -> dict[str, dict[Stage, int]]:
    """How many trajectories there are, by coach and by how far they are; nothing else of them."""
    here = select(trajectory.c.coach_id, trajectory.c.stage, func.count().label("many"))
    counts: dict[str, dict[Stage, int]] = {}
    for row in work.all(here.group_by(trajectory.c.coach_id, trajectory.c.stage)):
        counts.setdefault(row.coach_id, {})[Stage(row.stage)] = row.many
    return counts


def _found(work: Work, which: ColumnElement[bool], *, newest_first: bool = False) -> list[Trajectory]:
    """These trajectories with all their versions, in one go."""
    order = trajectory.c.since.desc() if newest_first else trajectory.c.since
    rows = work.all(_VERSIONS.where(which).order_by(order, trajectory.c.id, contract.c.version.desc()))
    found = []
    for _, versions in groupby(rows, key=lambda row: row.id):
        with suppress(Unreadable):
            found.append(_trajectory(work, list(versions)))
    return found


def _each(work: Work, ids: Select[tuple[str]]) -> Iterator[Trajectory]:
    """Those of these that can be read."""
    for row in work.all(ids):
        with suppress(Unreadable):
            yield by_id(work, row.id)


def _damaged(work: Work, which: ColumnElement[bool]) -> list[str]:
    known = {one.id for one in _found(work, which)}
    return [row.id for row in work.all(select(trajectory.c.id).where(which)) if row.id not in known]


def _trajectory(work: Work, versions: Sequence[Row[Any]]) -> Trajectory:
    """One trajectory, from a row for each version of its contract, newest first."""
    newest = versions[0]
    agreed = next((version for version in versions if version.agreed_at is not None), newest)
    current = proposal = _contract(work, agreed)
    if agreed is not newest:
        # What was only proposed is as good as not proposed when it can no longer be read.
        with suppress(Unreadable):
            proposal = _contract(work, newest)
    stage, (steering, lost) = Stage(newest.stage), _steering(work, newest)
    resume_at = newest.resume_at if stage is Stage.PAUSED else None
    people = newest.coach_id, newest.client_id
    return Trajectory(newest.id, *people, stage, current, proposal, steering, resume_at, steering_lost=lost)


def _steering(work: Work, row: Row[Any]) -> tuple[Steering, bool]:
    """How the client is asked, and whether what was chosen is lost: then it is as for everybody at first."""
    if row.sealed_steering is None:
        return Steering(), False
    try:
        body = json.loads(work.open(row.id, "trajectory.steering", row.id, row.sealed_steering))
    except Unreadable:
        return Steering(), True
    return Steering(Dial(body["dial"]), Style(body["style"])), False


def _contract(work: Work, row: Row[Any]) -> Contract:
    place = f"{row.trajectory_id}:{row.version}"
    body = json.loads(work.open(row.trajectory_id, "contract.body", place, row.sealed_body))
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
