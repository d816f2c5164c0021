"""Whether a client was asked a little while ago already what a question now would ask."""

from datetime import timedelta

from bot.storage import answers
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.scripts.evaluation import EVALUATION
from conversations.scripts.meta import META
from conversations.scripts.reflection import REFLECTION

_LATELY = timedelta(days=14)
# Where he is asked what should be different.
_DIFFERENT = ((REFLECTION.key, "wished"), (EVALUATION.key, "different"))


def asked_lately(work: Work, trajectory: Trajectory, kind: str) -> bool:
    """Whether he was, within two weeks; only of what comes once and may be left out."""
    if kind != META.key or trajectory.client_id is None:
        return False
    asked = answers.of_author(work, trajectory.client_id, trajectory.id, [step for _, step in _DIFFERENT])
    return any((one.script, one.step) in _DIFFERENT and work.now - one.asked_at < _LATELY for one in asked)
