"""Leave: the days on which a coach or a client is away. Of the past nothing is kept."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, delete, insert, select

from bot.storage.tables import absence
from bot.storage.work import Work, new_id
from conversations.periods import Period

_FROM = (
    select(absence)
    .where(absence.c.person_id == bindparam("person"), absence.c.last >= bindparam("since"))
    .order_by(absence.c.first)
)
_NEW = insert(absence)
_OF_PERSON = delete(absence).where(absence.c.person_id == bindparam("person"))
_THIS = _OF_PERSON.where(absence.c.id == bindparam("this"))
_PAST = delete(absence).where(absence.c.last < bindparam("today"))


@dataclass(frozen=True)
class Absence:
    """Somebody is away on these days."""

    id: str
    person_id: str
    period: Period


def add(work: Work, person_id: str, period: Period) -> Absence:
    """This person is away then; said before, it is no news."""
    for known in of_person(work, person_id, period.first):
        if known.period == period:
            return known
    new = Absence(new_id(), person_id, period)
    work.do(_NEW, id=new.id, person_id=person_id, first=period.first, last=period.last)
    return new


def of_person(work: Work, person_id: str, since: date) -> tuple[Absence, ...]:
    """The leave of this person that is not over on that day, earliest first."""

    def read() -> tuple[Absence, ...]:
        rows = work.all(_FROM, person=person_id, since=since)
        return tuple(Absence(row.id, row.person_id, Period(row.first, row.last)) for row in rows)

    return work.once(("absences", person_id, since), (absence,), read)


def withdraw(work: Work, person_id: str, absence_id: str) -> bool:
    """This person is there after all; False when that leave is not known."""
    return work.do(_THIS, person=person_id, this=absence_id) == 1


def forget(work: Work, person_id: str) -> None:
    """Nothing is known of this person's leave."""
    work.do(_OF_PERSON, person=person_id)


def forget_past(work: Work) -> None:
    """What is over is nobody's business any more."""
    work.do(_PAST, today=work.now.date())
