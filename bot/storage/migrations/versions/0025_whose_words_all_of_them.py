"""On PostgreSQL the database looks itself who reads anything that people wrote (`bot/storage/readers.py`)."""

from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

_READER = "current_setting('tussendoor.reader', true)"
# Of a conversation somebody reads only in which kind an answer was given.
_AROUND = f"coalesce(nullif(current_setting('tussendoor.around', true), ''), {_READER})"
_TRAJECTORY = "FROM trajectory WHERE trajectory.id ="
_MAY = {
    "trajectory": f"{_READER} IN ('*', id, coach_id, client_id)",
    "contract": f"{_READER} IN ('*', trajectory_id)"
    f" OR (SELECT {_READER} IN (coach_id, client_id) {_TRAJECTORY} contract.trajectory_id)",
    "memo": f"{_READER} = '*' OR {_READER} = (SELECT coach_id {_TRAJECTORY} memo.trajectory_id)",
    "coach_question": f"{_READER} IN ('*', coach_id)",
    "conversation": f"{_AROUND} IN ('*', id, person_id, trajectory_id)",
    "aloud": f"{_READER} IN ('*', id, person_id)",
    "delivery": f"{_READER} IN ('*', person_id)",
    "set_aside": f"{_READER} IN ('*', person_id)",
    "second_lock": f"{_READER} IN ('*', person_id)",
}


def upgrade() -> None:
    if op.get_context().dialect.name != "postgresql":
        return
    for table, may in _MAY.items():
        op.execute(f"CREATE POLICY readers ON {table} USING ({may})")
        op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY")


def downgrade() -> None:
    if op.get_context().dialect.name != "postgresql":
        return
    for table in _MAY:
        op.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY")
        op.execute(f"DROP POLICY readers ON {table}")
