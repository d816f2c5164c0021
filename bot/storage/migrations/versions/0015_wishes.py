"""How a client wants it."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("trajectory", sa.Column("sealed_wishes", sa.LargeBinary))


def downgrade() -> None:
    op.drop_column("trajectory", "sealed_wishes")
