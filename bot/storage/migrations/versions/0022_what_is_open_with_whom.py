"""Indexes of the conversations that are open, so that one person's is not looked for among everybody's."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index("ix_conversation_wake", table_name="conversation")
    lite, postgres = sa.text("open = 1"), sa.text("open")
    for name, column in (("ix_conversation_wake", "wake_at"), ("ix_conversation_open", "person_id")):
        op.create_index(name, "conversation", [column], sqlite_where=lite, postgresql_where=postgres)


def downgrade() -> None:
    for name in ("ix_conversation_open", "ix_conversation_wake"):
        op.drop_index(name, table_name="conversation")
    op.create_index("ix_conversation_wake", "conversation", ["open", "wake_at"])
