"""A client's rest is not leave. What was noted before counts as leave: the two could not be told apart."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("absence") as absence:
        absence.add_column(sa.Column("kind", sa.String(8), nullable=False, server_default="leave"))
    with op.batch_alter_table("absence") as absence:
        absence.alter_column("kind", server_default=None)


def downgrade() -> None:
    op.execute("DELETE FROM absence WHERE kind <> 'leave'")
    with op.batch_alter_table("absence") as absence:
        absence.drop_column("kind")
