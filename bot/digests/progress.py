"""Progress per learning goal, as the client puts it: on the scale from −2 to +2, and in his own words beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.digests.written import MARKS, is_answer
from bot.storage import answers
from bot.storage.answers import Answered
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations.contract import LearningGoal
from conversations.kinds import Place

_BESIDE = ("words", "progress")
# Words and mark are one answer; by earlier programs the mark was asked by itself.
_MARKED = ("progress", "scale")


@dataclass(frozen=True)
class Point:
    """After meeting `meeting` he stood at `value`, −2 … +2, where 0 is as hoped; `words` are his own about it."""

    meeting: int
    value: int
    words: str


@dataclass(frozen=True)
class Progress:
    """A learning goal, and how far along he said he was, in the order of the meetings."""

    goal: str
    points: tuple[Point, ...]


def progress_of(work: Work, trajectory: Trajectory) -> tuple[Progress, ...]:
    """How far along the client says he is, as far as his coach may read it."""
    readable = answers.for_reader(work, trajectory.coach_id, Place.PROGRESS, trajectory.id)
    return progress([one for one in readable if is_answer(one)], trajectory.contract.learning_goals)


def progress(given: Sequence[Answered], goals: Sequence[LearningGoal]) -> tuple[Progress, ...]:
    """The learning goals for which these answers hold a place on the scale."""
    found = (Progress(goal.text, tuple(_points(given, goal.key))) for goal in goals)
    return tuple(one for one in found if one.points)


def _points(given: Sequence[Answered], goal: str) -> list[Point]:
    mine = [one for one in given if one.about == goal]
    words = {one.conversation_id: "\n".join(one.texts) for one in mine if one.step in _BESIDE}
    points = {
        one.meeting: Point(one.meeting, int(one.value), words.get(one.conversation_id, ""))
        for one in mine
        if one.step in _MARKED and one.value in MARKS and one.meeting is not None
    }
    return [points[meeting] for meeting in sorted(points)]
