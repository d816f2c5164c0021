"""Indexes for whose turn it is in the outbox, an answer before what is said unasked, and for what is under way."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_delivery_turn", "delivery", ["state", "unasked", "id"])
    leased = sa.text("lease_until IS NOT NULL")
    op.create_index("ix_delivery_lease", "delivery", ["lease_until"], sqlite_where=leased, postgresql_where=leased)


def downgrade() -> None:
    op.drop_index("ix_delivery_lease", table_name="delivery")
    op.drop_index("ix_delivery_turn", table_name="delivery")
