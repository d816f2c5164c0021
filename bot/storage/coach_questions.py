"""What a coach has asked of her clients: own questions, for one trajectory, sealed under its key, or for all of hers,
under her own; and the lines of the program that she has switched off for all of them.
"""

from contextlib import suppress
from typing import Any

from sqlalchemy import Row, Select, delete, insert, or_, select

from bot.errors import Unreadable
from bot.storage.tables import coach_question
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from conversations.coach_questions import CoachQuestion

# What a row holds: a question of hers, or the key of a line that is off.
_LINE, _OFF = "line", "off"


def keep(work: Work, coach_id: str, trajectory_id: str | None, script: str, words: str) -> None:
    """Store a question; without a trajectory it is for all of the coach's."""
    _put(work, coach_id, trajectory_id, script, _LINE, words)


def _put(work: Work, coach_id: str, trajectory_id: str | None, script: str, place: str, words: str) -> None:
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


def switched_off(work: Work, coach_id: str) -> frozenset[str]:
    """The keys of the lines that this coach has switched off."""
    mine = select(coach_question).where(coach_question.c.coach_id == coach_id, coach_question.c.place == _OFF)
    return frozenset(_opened(work, mine).values())


def switch_off(work: Work, coach_id: str, script: str, key: str) -> None:
    """Follow this line with none of her clients."""
    if key not in switched_off(work, coach_id):
        _put(work, coach_id, None, script, _OFF, key)


def switch_on(work: Work, coach_id: str, key: str) -> None:
    """Follow it again."""
    mine = select(coach_question).where(coach_question.c.coach_id == coach_id, coach_question.c.place == _OFF)
    for row, off in _opened(work, mine).items():
        if off == key:
            work.do(delete(coach_question).where(coach_question.c.id == row.id))


def _of(work: Work, coach_id: str, trajectory_id: str | None) -> tuple[CoachQuestion, ...]:
    here = or_(coach_question.c.trajectory_id.is_(None), coach_question.c.trajectory_id == trajectory_id)
    mine = select(coach_question).where(coach_question.c.coach_id == coach_id, here, coach_question.c.place != _OFF)
    return tuple(CoachQuestion(row.id, row.script, words) for row, words in _opened(work, mine).items())


def _opened(work: Work, which: Select[Any]) -> dict[Row[Any], str]:
    """These rows, oldest first, with what is in them; one that cannot be read is left out."""
    found = {}
    for row in work.all(which.order_by(coach_question.c.since, coach_question.c.id)):
        with suppress(Unreadable):
            owner = row.trajectory_id or row.coach_id
            found[row] = work.open(owner, "coach_question.body", row.id, row.sealed_body)
    return found
