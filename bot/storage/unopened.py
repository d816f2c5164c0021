"""What is known of trajectories without opening any: whose they are, and how many there are."""

from collections.abc import Sequence

from sqlalchemy import bindparam, func, select

from bot.storage.engine import written_out
from bot.storage.tables import trajectory
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work

_CLIENTS_OF = select(trajectory.c.client_id).where(
    trajectory.c.id.in_(bindparam("ids", expanding=True)), trajectory.c.client_id.is_not(None)
)
_WITH_CLIENT = select(trajectory.c.id).where(trajectory.c.client_id == bindparam("person")).limit(1)
_WITH_ANOTHER = _WITH_CLIENT.where(
    trajectory.c.id != bindparam("here"),
    trajectory.c.stage.in_(written_out(Stage.PROPOSED, Stage.SENT_BACK, Stage.ACTIVE, Stage.PAUSED)),
)
_STAGE_OF = select(trajectory.c.stage).where(trajectory.c.id == bindparam("id"))
_COACH_OF = select(trajectory.c.coach_id).where(trajectory.c.id == bindparam("id"))


def coach_of(work: Work, trajectory_id: str) -> str:
    """Whose trajectory this is; nothing of it is opened."""
    coach_id: str = work.scalar(_COACH_OF, id=trajectory_id)
    return coach_id


def stage_of(work: Work, trajectory_id: str) -> str:
    """How far it is; nothing of it is opened."""
    stage: str = work.scalar(_STAGE_OF, id=trajectory_id)
    return stage


def clients_of(work: Work, ids: Sequence[str]) -> list[str]:
    """Who the clients in these are; nothing of any is opened."""
    return [row.client_id for row in work.all(_CLIENTS_OF, ids=list(ids))] if ids else []


def is_client(work: Work, person_id: str) -> bool:
    """Whether someone is a client here, also of what can no longer be read."""
    return work.one(_WITH_CLIENT, person=person_id) is not None


def has_another(work: Work, here: Trajectory) -> bool:
    """Whether the client of this one has something to do with another coach as well."""
    return work.one(_WITH_ANOTHER, person=here.client_id, here=here.id) is not None


def counted(work: Work) -> dict[str, dict[Stage, int]]:
    """How many trajectories there are, by coach and by how far they are; nothing else of them."""
    here = select(trajectory.c.coach_id, trajectory.c.stage, func.count().label("many"))
    counts: dict[str, dict[Stage, int]] = {}
    for row in work.all(here.group_by(trajectory.c.coach_id, trajectory.c.stage)):
        if row.stage in list(Stage):
            counts.setdefault(row.coach_id, {})[Stage(row.stage)] = row.many
    return counts
