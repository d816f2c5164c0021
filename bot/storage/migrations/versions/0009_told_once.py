"""What the other of the two has read, so that what has changed or is gone is told once; and when words were edited.

What was in an overview that the coach opened, she has read.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_READ = "(SELECT id FROM digest WHERE opened_at IS NOT NULL)"


def upgrade() -> None:
    op.add_column("asked", sa.Column("told", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("asked", sa.Column("gone_in", sa.String(length=16), nullable=True))
    op.add_column("answer", sa.Column("told_in", sa.String(length=16), nullable=True))
    op.add_column("heard", sa.Column("edited_at", sa.DateTime(timezone=True), nullable=True))
    op.execute(f"UPDATE asked SET told = true WHERE digest_id IN {_READ}")
    op.execute(f"UPDATE answer SET told_in = digest_id WHERE digest_id IN {_READ}")


def downgrade() -> None:
    op.drop_column("heard", "edited_at")
    op.drop_column("answer", "told_in")
    for column in ("gone_in", "told"):
        op.drop_column("asked", column)
