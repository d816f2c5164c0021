"""An erasure that finishes by itself, and nothing kept of who has no part in anything."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("erased", sa.Column("batch", sa.String(length=16), nullable=True))
    op.add_column("erased", sa.Column("sealed_words", sa.LargeBinary(), nullable=True))
    op.add_column("erased", sa.Column("done_at", _MOMENT, nullable=True))
    op.add_column("person", sa.Column("alone_since", _MOMENT, nullable=True))
    op.add_column("set_aside", sa.Column("person_id", sa.String(length=16), nullable=True))


def downgrade() -> None:
    op.drop_column("set_aside", "person_id")
    op.drop_column("person", "alone_since")
    for column in ("done_at", "sealed_words", "batch"):
        op.drop_column("erased", column)
