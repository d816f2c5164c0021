"""Indexes for what is looked up while somebody waits or the bell rings, and by which rules a plan was laid."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_INDEXES = (
    ("ix_erased_done_at", "erased", ["done_at"]),
    ("ix_person_alone_since", "person", ["alone_since"]),
    ("ix_trajectory_rest", "trajectory", ["stage", "resume_at"]),
    ("ix_trajectory_laid", "trajectory", ["stage", "laid_by"]),
    ("ix_meeting_day", "meeting", ["day"]),
)


def upgrade() -> None:
    op.add_column("trajectory", sa.Column("laid_by", sa.String(length=16), nullable=True))
    for name, table, columns in _INDEXES:
        op.create_index(name, table, columns)


def downgrade() -> None:
    for name, table, _ in reversed(_INDEXES):
        op.drop_index(name, table_name=table)
    op.drop_column("trajectory", "laid_by")
