"""On PostgreSQL the database looks itself who reads what was asked and answered (`bot/storage/readers.py`)."""

from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

# Who reads is named with every statement that brings words out; the program as a whole is called "*".
_READER = "current_setting('tussendoor.reader', true)"
_MAY = {
    "asked": f"{_READER} IN ('*', author_id) OR ({_READER} = other_id AND audience = 'both')",
    # The question it belongs to is looked for under the lock of that table; not by EXISTS, for which PostgreSQL may
    # look through all that was ever asked.
    "answer": f"{_READER} = '*' OR (SELECT true FROM asked WHERE asked.id = answer.asked_id)",
}


def upgrade() -> None:
    if op.get_context().dialect.name != "postgresql":
        return
    for table, may in _MAY.items():
        op.execute(f"CREATE POLICY readers ON {table} USING ({may})")
        # Also for who owns the table, as the program does.
        op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY")


def downgrade() -> None:
    if op.get_context().dialect.name != "postgresql":
        return
    for table in _MAY:
        op.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY")
        op.execute(f"DROP POLICY readers ON {table}")
