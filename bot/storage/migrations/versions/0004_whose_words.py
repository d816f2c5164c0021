"""Whose words an answer is, and for whom; and with which coach a meeting is.

What is there already was said in a trajectory that may have changed hands: then the coach of that day is looked up, and
where that is not known any more, nobody is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("asked", sa.Column("author_id", sa.String(length=16), nullable=False, server_default=""))
    op.add_column("asked", sa.Column("other_id", sa.String(length=16), nullable=True))
    op.add_column("asked", sa.Column("audience", sa.String(length=8), nullable=False, server_default="alone"))
    op.add_column("meeting", sa.Column("coach_id", sa.String(length=16), nullable=True))
    db = op.get_bind()
    _as_it_is_now(db)
    for one in _changed_hands(db):
        _as_it_was(db, one)
    op.drop_column("asked", "private")
    op.create_index(op.f("ix_asked_author_id"), "asked", ["author_id"])
    op.create_index(op.f("ix_asked_other_id"), "asked", ["other_id"])
    op.create_index(op.f("ix_meeting_coach_id"), "meeting", ["coach_id"])


def downgrade() -> None:
    op.add_column("asked", sa.Column("private", sa.Boolean(), nullable=False, server_default=sa.true()))
    op.execute("UPDATE asked SET private = false WHERE audience = 'both'")
    for table, column in (("meeting", "coach_id"), ("asked", "other_id"), ("asked", "author_id")):
        op.drop_index(op.f(f"ix_{table}_{column}"), table)
        op.drop_column(table, column)
    op.drop_column("asked", "audience")


def _as_it_is_now(db: sa.Connection) -> None:
    """As it is where nothing has changed hands."""
    person = "(SELECT person_id FROM conversation WHERE conversation.id = asked.conversation_id)"
    db.execute(sa.text(f"UPDATE asked SET author_id = {person}"))
    db.execute(sa.text("UPDATE asked SET audience = 'both' WHERE NOT private"))
    other = "CASE asked.author_id WHEN client_id THEN coach_id WHEN coach_id THEN client_id END"
    here = f"(SELECT {other} FROM trajectory WHERE trajectory.id = asked.trajectory_id)"
    db.execute(sa.text(f"UPDATE asked SET other_id = {here}"))
    coach = "(SELECT coach_id FROM trajectory WHERE trajectory.id = meeting.trajectory_id)"
    db.execute(sa.text(f"UPDATE meeting SET coach_id = {coach}"))


@dataclass(frozen=True)
class _Hands:
    """A trajectory and its coaches, each with the moment from which on, as the database writes it."""

    trajectory_id: str
    client_id: str
    coaches: Sequence[tuple[str | None, Any]]


def _changed_hands(db: sa.Connection) -> Iterator[_Hands]:
    """A coach who came by a link into a trajectory that was there took it over."""
    taken = sa.text(
        "SELECT i.trajectory_id, i.used_by, i.used_at, t.client_id FROM invitation i"
        " JOIN trajectory t ON t.id = i.trajectory_id JOIN coach c ON c.person_id = i.used_by"
        " WHERE i.used_by <> t.client_id ORDER BY i.used_at"
    )
    by_trajectory: dict[tuple[str, str], list[tuple[str | None, Any]]] = {}
    for row in db.execute(taken):
        by_trajectory.setdefault((row.trajectory_id, row.client_id), []).append((row.used_by, row.used_at))
    for (trajectory_id, client_id), later in by_trajectory.items():
        first = _first(db, trajectory_id, [client_id, *(coach for coach, _ in later)])
        yield _Hands(trajectory_id, client_id, ((first, None), *later))


def _first(db: sa.Connection, trajectory_id: str, known: Sequence[str | None]) -> str | None:
    """Who coached before anybody took over: the one who is neither the client nor one of them."""
    talked = sa.text("SELECT person_id FROM conversation WHERE trajectory_id = :t ORDER BY since")
    others = (row.person_id for row in db.execute(talked, {"t": trajectory_id}))
    return next((person for person in others if person not in known), None)


def _as_it_was(db: sa.Connection, one: _Hands) -> None:
    """What the client wrote before a hand-over was with the coach before; so were the meetings up to that day."""
    asked = sa.text(
        "UPDATE asked SET other_id = :coach WHERE trajectory_id = :t AND author_id = :client AND asked_at < :until"
    )
    meeting = sa.table("meeting", sa.column("trajectory_id"), sa.column("day", sa.Date), sa.column("coach_id"))
    # From the last hand-over back, so that the earliest one has the last word.
    for (coach, _), (_, until) in reversed(list(pairwise(one.coaches))):
        db.execute(asked, {"coach": coach, "t": one.trajectory_id, "client": one.client_id, "until": until})
        day = date.fromisoformat(str(until)[:10])
        here = (meeting.c.trajectory_id == one.trajectory_id, meeting.c.day <= day)
        db.execute(meeting.update().where(*here).values(coach_id=coach))
