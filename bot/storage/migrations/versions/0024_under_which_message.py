"""Buttons tell under which message they hang; those of what was said until now do not."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("installation", sa.Column("last_unmarked", sa.BigInteger(), nullable=True))
    op.execute("UPDATE installation SET last_unmarked = (SELECT max(id) FROM delivery)")


def downgrade() -> None:
    op.drop_column("installation", "last_unmarked")
