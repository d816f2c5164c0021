"""The days on which a coach or a client is away, and those on which a client wants no questions.

Leave is of the person, in whatever role, and there can be more than one. A rest is of the client alone: it says nothing
of where he is, nor of what he does as a coach, and there is one at most. Of the past nothing is kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select

from bot.storage.tables import absence
from bot.storage.work import Work, new_id
from conversations.days.periods import Period

_EVERY = select(absence).order_by(absence.c.first)
_OF_ONE = _EVERY.where(absence.c.person_id == bindparam("person"))
_OF_EACH = _EVERY.where(absence.c.person_id.in_(bindparam("people", expanding=True)))
_NEW = insert(absence)
_OF_PERSON = delete(absence).where(absence.c.person_id == bindparam("person"))
_OF_KIND = _OF_PERSON.where(absence.c.kind == bindparam("kind"))
_THIS = _OF_KIND.where(absence.c.id == bindparam("this"))
_PAST = delete(absence).where(absence.c.last < bindparam("today"))


class _Kind(StrEnum):
    LEAVE = "leave"
    REST = "rest"


@dataclass(frozen=True)
class Absence:
    """Somebody is away on these days, or wants no questions in them."""

    id: str
    person_id: str
    period: Period


def add_leave(work: Work, person_id: str, period: Period) -> Absence:
    """This person is away then; said before, it is no news."""
    for known in leave_of(work, person_id, period.first):
        if known.period == period:
            return known
    return _add(work, person_id, _Kind.LEAVE, period)


def set_rest(work: Work, client_id: str, period: Period) -> None:
    """This client wants no questions then, and no longer; what he wanted before does not count any more."""
    end_rest(work, client_id)
    _add(work, client_id, _Kind.REST, period)


def leave_of(work: Work, person_id: str, since: date) -> tuple[Absence, ...]:
    """The leave of this person that is not over on that day, earliest first."""
    return tuple(one for kind, one in _known(work, person_id, since) if kind is _Kind.LEAVE)


def rest_of(work: Work, client_id: str, since: date) -> Absence | None:
    """The rest of this client, when it is not over on that day."""
    return next((one for kind, one in _known(work, client_id, since) if kind is _Kind.REST), None)


def withdraw_leave(work: Work, person_id: str, absence_id: str) -> None:
    """This person is there after all."""
    work.do(_THIS, person=person_id, kind=_Kind.LEAVE, this=absence_id)


def end_rest(work: Work, client_id: str) -> None:
    """This client may be asked again."""
    work.do(_OF_KIND, person=client_id, kind=_Kind.REST)


def forget(work: Work, person_id: str) -> None:
    """Nothing is known of when this person is away."""
    work.do(_OF_PERSON, person=person_id)


def forget_past(work: Work) -> None:
    """What is over is nobody's business any more."""
    work.do(_PAST, today=work.now.date())


def _add(work: Work, person_id: str, kind: _Kind, period: Period) -> Absence:
    new = Absence(new_id(), person_id, period)
    work.do(_NEW, id=new.id, person_id=person_id, kind=kind, first=period.first, last=period.last)
    return new


def look_up(work: Work, people: Sequence[str]) -> None:
    """Have at hand when each of these is away."""
    rows = work.all(_OF_EACH, people=list(people))
    for person_id in people:
        _every(work, person_id, [row for row in rows if row.person_id == person_id])


def _known(work: Work, person_id: str, since: date) -> tuple[tuple[_Kind, Absence], ...]:
    return tuple((kind, one) for kind, one in _every(work, person_id) if one.period.last >= since)


def _every(work: Work, person_id: str, rows: Sequence[Row[Any]] | None = None) -> tuple[tuple[_Kind, Absence], ...]:
    """All that is known of when this person is away, of which the rows may be at hand."""

    def read() -> tuple[tuple[_Kind, Absence], ...]:
        found = work.all(_OF_ONE, person=person_id) if rows is None else rows
        return tuple((_Kind(row.kind), Absence(row.id, row.person_id, Period(row.first, row.last))) for row in found)

    return work.once(("absences", person_id), (absence,), read)
