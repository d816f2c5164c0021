"""A client comes into a trajectory, is known there, goes out of it again, and comes back."""

from sqlalchemy import select, update

from bot.storage.tables import contract, trajectory
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work


def set_client(work: Work, trajectory_id: str, client_id: str) -> bool:
    """This person opened the link; False when somebody did already, or nobody is awaited."""
    here = (trajectory.c.id == trajectory_id, trajectory.c.client_id.is_(None), trajectory.c.stage == Stage.INVITED)
    return work.do(update(trajectory).where(*here).values(client_id=client_id, stage=Stage.OPENED)) == 1


def advance(work: Work, trajectory_id: str, before: Stage, after: Stage) -> bool:
    """From the one stage to the other; False when it is at that stage no longer."""
    here = (trajectory.c.id == trajectory_id, trajectory.c.stage == before)
    return work.do(update(trajectory).where(*here).values(stage=after)) == 1


def unset_client(work: Work, trajectory_id: str) -> None:
    """Nobody is the client yet, and nobody has agreed to anything."""
    here = trajectory.c.id == trajectory_id
    work.do(update(trajectory).where(here).values(client_id=None, stage=Stage.INVITED, resume_at=None))
    work.do(update(contract).where(contract.c.trajectory_id == trajectory_id).values(agreed_at=None))


def note_stop(work: Work, before: Trajectory) -> None:
    """The client stopped it while it was like this, so that he can go on from there."""
    here = trajectory.c.id == before.id
    work.do(update(trajectory).where(here).values(before_stop=before.stage, resume_at=before.resume_at))


def restart(work: Work, trajectory_id: str) -> Stage:
    """A client who stopped goes on: at the stage it was at, with what is left of a pause."""
    here = trajectory.c.id == trajectory_id
    row = work.db.execute(select(trajectory.c.before_stop, trajectory.c.resume_at).where(here)).one()
    agreed = select(contract.c.version).where(
        contract.c.trajectory_id == trajectory_id, contract.c.agreed_at.is_not(None)
    )
    stage = Stage.PROPOSED
    if work.one(agreed) is not None:
        rests = row.resume_at is not None and row.resume_at > work.now
        stage = Stage.PAUSED if rests else Stage.ACTIVE
    elif row.before_stop is not None:
        stage = Stage(row.before_stop)
    resume_at = row.resume_at if stage is Stage.PAUSED else None
    work.do(update(trajectory).where(here).values(stage=stage, resume_at=resume_at, before_stop=None))
    return stage
