"""What can be chosen under a message, for who types his choice."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("delivery", sa.Column("sealed_choices", sa.LargeBinary))


def downgrade() -> None:
    op.drop_column("delivery", "sealed_choices")
