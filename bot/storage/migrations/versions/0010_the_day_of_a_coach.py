"""What a coach of many clients has on a day, and from whom he heard, found without looking through all of them."""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_moment_day", "moment", ["state", "day"])
    op.create_index("ix_asked_heard", "asked", ["other_id", "answered_at"])
    op.drop_index("ix_asked_other_id", table_name="asked")
    op.create_index("ix_trajectory_since", "trajectory", ["since"])


def downgrade() -> None:
    op.drop_index("ix_trajectory_since", table_name="trajectory")
    op.create_index("ix_asked_other_id", "asked", ["other_id"])
    op.drop_index("ix_asked_heard", table_name="asked")
    op.drop_index("ix_moment_day", table_name="moment")
