"""What a coach has asked of her clients: own questions, for one trajectory, sealed under its key, or for all of hers,
under her own; and the lines of the program that she has switched off for all of them.
"""

from contextlib import suppress
from typing import Any

from sqlalchemy import Executable, Row, bindparam, delete, insert, or_, select

from bot.errors import Unreadable
from bot.storage.tables import coach_question
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from conversations.coach_questions import CoachQuestion

# What a row holds: a question of hers, or the key of a line that is off.
_LINE, _OFF = "line", "off"

_MINE = (
    select(coach_question)
    .where(coach_question.c.coach_id == bindparam("coach"))
    .order_by(coach_question.c.since, coach_question.c.id)
)
_ANY = select(coach_question.c.id).where(coach_question.c.coach_id == bindparam("coach")).limit(1)
_SWITCHED_OFF = _MINE.where(coach_question.c.place == _OFF)
_FOR_ALL = _MINE.where(coach_question.c.place != _OFF, coach_question.c.trajectory_id.is_(None))
_FOR_ONE = _MINE.where(
    coach_question.c.place != _OFF,
    or_(coach_question.c.trajectory_id.is_(None), coach_question.c.trajectory_id == bindparam("trajectory")),
)
_NEW = insert(coach_question)
_AWAY = delete(coach_question).where(
    coach_question.c.id == bindparam("this"), coach_question.c.coach_id == bindparam("coach")
)


def keep(work: Work, coach_id: str, trajectory_id: str | None, script: str, words: str) -> None:
    """Store a question; without a trajectory it is for all of the coach's."""
    _put(work, coach_id, trajectory_id, script, _LINE, words)


def _put(work: Work, coach_id: str, trajectory_id: str | None, script: str, place: str, words: str) -> None:
    own_id = new_id()
    work.do(
        _NEW,
        id=own_id,
        coach_id=coach_id,
        trajectory_id=trajectory_id,
        script=script,
        place=place,
        sealed_body=work.seal(trajectory_id or coach_id, "coach_question.body", own_id, words),
        since=work.now,
    )


def for_trajectory(work: Work, trajectory: Trajectory) -> tuple[CoachQuestion, ...]:
    """What is asked in this trajectory: of all its coach's, and its own."""
    if not _has_any(work, trajectory.coach_id):
        return ()
    return _questions(_opened(work, _FOR_ONE, coach=trajectory.coach_id, trajectory=trajectory.id))


def for_all(work: Work, coach_id: str) -> tuple[CoachQuestion, ...]:
    """What is asked in every trajectory of this coach."""
    return _questions(_opened(work, _FOR_ALL, coach=coach_id))


def take_away(work: Work, coach_id: str, own_id: str) -> bool:
    """Ask it no more; False when this coach has no such question."""
    return work.do(_AWAY, this=own_id, coach=coach_id) == 1


def switched_off(work: Work, coach_id: str) -> frozenset[str]:
    """The keys of the lines that this coach has switched off."""
    if not _has_any(work, coach_id):
        return frozenset()
    return frozenset(_opened(work, _SWITCHED_OFF, coach=coach_id).values())


def switch_off(work: Work, coach_id: str, script: str, key: str) -> None:
    """Follow this line with none of her clients."""
    if key not in switched_off(work, coach_id):
        _put(work, coach_id, None, script, _OFF, key)


def switch_on(work: Work, coach_id: str, key: str) -> None:
    """Follow it again."""
    for row, off in _opened(work, _SWITCHED_OFF, coach=coach_id).items():
        if off == key:
            take_away(work, coach_id, row.id)


def _has_any(work: Work, coach_id: str) -> bool:
    """Whether this coach asks or has switched off anything; most do not."""

    def read() -> bool:
        return work.read_by(coach_id).one(_ANY, coach=coach_id) is not None

    return work.once(("own questions", coach_id), (coach_question,), read)


def _questions(opened: dict[Row[Any], str]) -> tuple[CoachQuestion, ...]:
    return tuple(CoachQuestion(row.id, row.script, words) for row, words in opened.items())


def _opened(work: Work, which: Executable, *, coach: str, **values: str) -> dict[Row[Any], str]:
    """These rows, oldest first, with what is in them; one that cannot be read is left out."""
    found = {}
    for row in work.read_by(coach).all(which, coach=coach, **values):
        with suppress(Unreadable):
            owner = row.trajectory_id or row.coach_id
            found[row] = work.open(owner, "coach_question.body", row.id, row.sealed_body)
    return found
