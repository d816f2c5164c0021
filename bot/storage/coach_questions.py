"""A coach's own questions: for one trajectory, closed under its key, or for all of the coach's, under the coach's."""

from contextlib import suppress

from sqlalchemy import delete, insert, or_, select

from bot.errors import Unreadable
from bot.storage.tables import coach_question
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from conversations.coach_questions import CoachQuestion, Place


def keep(work: Work, coach_id: str, trajectory_id: str | None, script: str, place: Place, words: str) -> None:
    """Store a question; without a trajectory it is for all of the coach's."""
    own_id = new_id()
    work.do(
        insert(coach_question).values(
            id=own_id,
            coach_id=coach_id,
            trajectory_id=trajectory_id,
            script=script,
            place=place,
            sealed_body=work.seal(trajectory_id or coach_id, "coach_question.body", own_id, words),
            since=work.now,
        )
    )


def for_trajectory(work: Work, trajectory: Trajectory) -> tuple[CoachQuestion, ...]:
    """What is asked in this trajectory: of all its coach's, and its own."""
    return _of(work, trajectory.coach_id, trajectory.id)


def for_all(work: Work, coach_id: str) -> tuple[CoachQuestion, ...]:
    """What is asked in every trajectory of this coach."""
    return _of(work, coach_id, None)


def take_away(work: Work, coach_id: str, own_id: str) -> bool:
    """Ask it no more; False when this coach has no such question."""
    return (
        work.do(delete(coach_question).where(coach_question.c.id == own_id, coach_question.c.coach_id == coach_id)) == 1
    )


def _of(work: Work, coach_id: str, trajectory_id: str | None) -> tuple[CoachQuestion, ...]:
    here = or_(coach_question.c.trajectory_id.is_(None), coach_question.c.trajectory_id == trajectory_id)
    mine = select(coach_question).where(coach_question.c.coach_id == coach_id, here)
    found = []
    for row in work.all(mine.order_by(coach_question.c.since, coach_question.c.id)):
        with suppress(Unreadable):
            words = work.open(row.trajectory_id or coach_id, "coach_question.body", row.id, row.sealed_body)
            found.append(CoachQuestion(row.id, row.script, Place(row.place), words))
    return tuple(found)
