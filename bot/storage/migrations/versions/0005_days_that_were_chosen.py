"""Days that a client chose himself; a digest that is whole again because its meeting moved."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("moment", sa.Column("chosen", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("digest", sa.Column("whole", sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    op.drop_column("digest", "whole")
    op.drop_column("moment", "chosen")
