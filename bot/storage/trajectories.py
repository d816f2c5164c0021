"""Trajectories, how far they are, and whose."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import partial
from itertools import groupby
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Executable,
    Integer,
    Row,
    and_,
    bindparam,
    exists,
    func,
    insert,
    select,
    update,
)

from bot.errors import Unreadable, reads
from bot.storage import wishes
from bot.storage.contracts import opened, propose, versions
from bot.storage.steering import asked_like, steer
from bot.storage.tables import coach, contract, trajectory
from bot.storage.work import Work, new_id
from conversations.contract import Contract
from conversations.steering import Steering
from conversations.wishes import Wishes


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
_NEW = insert(trajectory)
_CHANGE = update(trajectory).where(trajectory.c.id == bindparam("this"))
_AGREED = _CHANGE.where(trajectory.c.stage != Stage.PAUSED)
_ADOPT = _CHANGE.where(trajectory.c.stage == Stage.FROZEN)
_AGREE = update(contract).where(
    contract.c.trajectory_id == bindparam("this"), contract.c.version == bindparam("agreed")
)


NOT_AGREED = (Stage.INVITED, Stage.OPENED, Stage.UNCONFIRMED, Stage.PROPOSED, Stage.SENT_BACK)
"""So far nothing was agreed in it, and nothing runs."""


@dataclass(frozen=True)
class Trajectory:
    """One coach, one client, and the contract between them.

    `contract` is the version that both agreed on last, or the first proposal; `proposal` the newest version, which is
    the same unless a change lies before the client; both with the manners that the client wants (`wishes`). `signed`
    and `laid` are the same two as they were written down, without those, which are his alone. `steering` is how the
    client is asked. `resume_at` (UTC) is when a pause is over, while there is one.
    """

    id: str
    coach_id: str
    client_id: str | None
    stage: Stage
    contract: Contract
    proposal: Contract
    signed: Contract
    laid: Contract
    steering: Steering = Steering()  # noqa: RUF009 - frozen
    resume_at: datetime | None = None
    steering_lost: bool = False
    wishes: Wishes = Wishes()  # noqa: RUF009 - frozen

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
        """Where they meet."""
        return self.contract.first.zone

    @property
    def clients_zone(self) -> str:
        """Where the client is: elsewhere, while he travels."""
        return self.contract.own_time.zone or self.zone


def create(work: Work, coach_id: str, first: Contract, steering: Steering) -> Trajectory:
    """A trajectory with its first contract, and how its client is asked."""
    trajectory_id = new_id()
    work.do(_NEW, id=trajectory_id, coach_id=coach_id, stage=Stage.INVITED, since=work.now)
    steer(work, trajectory_id, steering)
    propose(work, trajectory_id, first)
    return by_id(work, trajectory_id)


def agree(work: Work, trajectory_id: str, version: int) -> None:
    """Both agree with this version; the rhythm may run."""
    work.do(_AGREE, this=trajectory_id, agreed=version, agreed_at=work.now)
    work.do(_AGREED, this=trajectory_id, stage=Stage.ACTIVE)


def set_stage(work: Work, trajectory_id: str, stage: Stage) -> None:
    """The trajectory has come this far; a pause, if it was resting, is over."""
    work.do(_CHANGE, this=trajectory_id, stage=stage, resume_at=None)


def set_coach(work: Work, trajectory_id: str, coach_id: str) -> bool:
    """Another coach goes on with it; False when it is not looking for one any more."""
    return work.do(_ADOPT, this=trajectory_id, coach_id=coach_id, stage=Stage.ACTIVE) == 1


def by_id(work: Work, trajectory_id: str) -> Trajectory:
    """The trajectory of that id; LookupError when there is none."""
    return _known(work, trajectory_id)


def readable(work: Work, trajectory_id: str | None) -> Trajectory | None:
    """The trajectory of that id, if there is one, it is here and can be read."""
    known = work.memory.known.get(("trajectory", trajectory_id))
    if known is not None:
        here: Trajectory = known[1]
        return here
    try:
        return _known(work, trajectory_id) if trajectory_id else None
    except (Unreadable, LookupError):
        return None


def _known(work: Work, trajectory_id: str, versions: Sequence[Row[Any]] = ()) -> Trajectory:
    """The trajectory of that id, of which a row for each version of its contract may be at hand, newest first."""

    def read() -> Trajectory:
        rows = versions or work.read_by(trajectory_id).all(_ONE, id=trajectory_id)
        if not rows:
            raise LookupError("no such trajectory")
        return _trajectory(work, rows)

    return work.once(("trajectory", trajectory_id), (trajectory, contract), read)


def coached_by(coach_id: str | BindParameter[str], *, looked_up: bool = True) -> ColumnElement[bool]:
    """What is a coach's: nothing any more of one who left, nor what froze when he did. Not `looked_up`, it only tells
    of what was found otherwise whether it is."""
    here = exists().where(coach.c.person_id == coach_id, coach.c.left_at.is_(None))
    mine = trajectory.c.coach_id if looked_up else func.coalesce(trajectory.c.coach_id, "")
    return and_(mine == coach_id, trajectory.c.stage != Stage.FROZEN, here)


_NEWEST_VERSION_FIRST = (trajectory.c.id, contract.c.version.desc())
_OF_COACH = _VERSIONS.where(coached_by(bindparam("coach"))).order_by(trajectory.c.since, *_NEWEST_VERSION_FIRST)
_AT_STAGE = _OF_COACH.where(trajectory.c.stage == bindparam("stage"))
_COACHED = _OF_COACH.where(trajectory.c.id == bindparam("id"))
_OF_CLIENT = _VERSIONS.where(trajectory.c.client_id == bindparam("client")).order_by(
    trajectory.c.since.desc(), *_NEWEST_VERSION_FIRST
)
_OF_CLIENTS = _VERSIONS.where(trajectory.c.client_id.in_(bindparam("clients", expanding=True))).order_by(
    trajectory.c.client_id, trajectory.c.since.desc(), *_NEWEST_VERSION_FIRST
)
_LATEST_OF_COACH = (
    select(trajectory.c.id)
    .where(coached_by(bindparam("coach")))
    .order_by(trajectory.c.since.desc())
    .limit(bindparam("most", type_=Integer))
)
_ALL_ACTIVE = select(trajectory.c.id).where(trajectory.c.stage == Stage.ACTIVE)


def known_to(work: Work, trajectory_id: str, coach_id: str) -> Contract:
    """The contract as somebody knows it who coaches here, or did: then as it was first, nothing of what came after."""
    here = by_id(work, trajectory_id)
    return here.contract if here.coach_id == coach_id else versions(work, trajectory_id)[0].contract


def of_coach(work: Work, coach_id: str) -> list[Trajectory]:
    """A coach's trajectories that can be read, oldest first."""
    return _found(work.read_by(coach_id), _OF_COACH, coach=coach_id)


def at_stage(work: Work, coach_id: str, stage: Stage) -> list[Trajectory]:
    """Those of a coach's trajectories that are this far and can be read, oldest first."""
    return _found(work.read_by(coach_id), _AT_STAGE, coach=coach_id, stage=stage)


def coached(work: Work, coach_id: str, trajectory_id: str) -> Trajectory | None:
    """The trajectory of that id, if it is this coach's and can be read."""
    return next(iter(_found(work.read_by(coach_id), _COACHED, coach=coach_id, id=trajectory_id)), None)


def is_coached(work: Work, coach_id: str, trajectory_id: str) -> bool:
    """Whether this is a trajectory of this coach's, also when it can no longer be read."""
    return work.one(select(trajectory.c.id).where(coached_by(coach_id), trajectory.c.id == trajectory_id)) is not None


def latest_of_coach(work: Work, coach_id: str, most: int) -> list[Trajectory]:
    """A coach's newest trajectories that can be read, the newest first."""
    return list(_each(work, _LATEST_OF_COACH, coach=coach_id, most=most))


def of_client(work: Work, client_id: str) -> list[Trajectory]:
    """The trajectories someone is a client in that can be read, newest first."""
    read = partial(_found, work.read_by(client_id), _OF_CLIENT, client=client_id)
    return list(work.once(("of client", client_id), (trajectory, contract), read))


def look_up(work: Work, clients: Sequence[str]) -> None:
    """Have at hand what each of these is a client in."""
    for client_id, rows in groupby(work.all(_OF_CLIENTS, clients=list(clients)), key=lambda row: row.client_id):
        work.once(("of client", client_id), (trajectory, contract), partial(_readable, work, list(rows)))


def running_of_client(work: Work, client_id: str) -> list[Trajectory]:
    """Those of this client that both agreed to and neither ended; they may rest."""
    return [one for one in of_client(work, client_id) if one.runs]


def running_of_coach(work: Work, coach_id: str) -> list[Trajectory]:
    """The same of this coach."""
    return [one for one in of_coach(work, coach_id) if one.runs]


def all_active(work: Work) -> list[Trajectory]:
    """Every trajectory whose rhythm runs and that can be read."""
    return list(_each(work, _ALL_ACTIVE))


def damaged_of_coach(work: Work, coach_id: str) -> list[str]:
    """The ids of a coach's trajectories that can no longer be read."""
    return _damaged(work.read_by(coach_id), _OF_COACH, coach=coach_id)


def damaged_of_client(work: Work, client_id: str) -> list[str]:
    """The ids of the trajectories someone is a client in that can no longer be read."""
    return _damaged(work.read_by(client_id), _OF_CLIENT, client=client_id)


def _found(work: Work, which: Executable, **values: str) -> list[Trajectory]:
    """These trajectories with all their versions, in one go."""
    return _readable(work, work.all(which, **values))


def _readable(work: Work, every: Sequence[Row[Any]]) -> list[Trajectory]:
    found = []
    for trajectory_id, rows in groupby(every, key=lambda row: row.id):
        with suppress(Unreadable):
            found.append(_known(work, trajectory_id, list(rows)))
    return found


def _each(work: Work, ids: Executable, **values: object) -> Iterator[Trajectory]:
    """Those of these that can be read."""
    for row in work.all(ids, **values):
        with suppress(Unreadable):
            yield by_id(work, row.id)


def _damaged(work: Work, which: Executable, **values: str) -> list[str]:
    known = {one.id for one in _found(work, which, **values)}
    every = dict.fromkeys(row.id for row in work.all(which, **values))
    return [one for one in every if one not in known]


@reads
def _trajectory(work: Work, versions: Sequence[Row[Any]]) -> Trajectory:
    """One trajectory, from a row for each version of its contract, newest first."""
    newest = versions[0]
    agreed = next((version for version in versions if version.agreed_at is not None), newest)
    wanted = wishes.opened(work, newest.id, newest.sealed_wishes)
    signed = laid = opened(work, agreed)
    if agreed is not newest:
        # What was only proposed is as good as not proposed when it can no longer be read.
        with suppress(Unreadable):
            laid = opened(work, newest)
    contracts = wanted.over(signed), wanted.over(laid), signed, laid
    stage, (steering, lost) = Stage(newest.stage), asked_like(work, newest.id, newest.sealed_steering)
    resume_at = newest.resume_at if stage is Stage.PAUSED else None
    people = newest.coach_id, newest.client_id
    return Trajectory(newest.id, *people, stage, *contracts, steering, resume_at, lost, wanted)
