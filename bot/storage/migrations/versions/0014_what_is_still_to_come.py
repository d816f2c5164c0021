"""Indexes of the moments that are still to come, so that one trajectory's are not looked for by them, and of what is at
which stage with a coach of many."""

from collections.abc import Mapping

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_BEFORE = {"ix_moment_due": ["state", "due_at"], "ix_moment_day": ["state", "day"]}
_AFTER = {"ix_moment_due": ["due_at", "id"], "ix_moment_day": ["day", "time", "trajectory_id", "kind"]}


def upgrade() -> None:
    _replace(_AFTER, sa.text("state = 'planned'"))
    op.drop_index("ix_meeting_day", table_name="meeting")
    op.create_index("ix_meeting_day", "meeting", ["day", "time", "trajectory_id"])
    op.create_index("ix_trajectory_coach", "trajectory", ["coach_id", "stage"])
    op.drop_index("ix_trajectory_coach_id", table_name="trajectory")


def downgrade() -> None:
    op.create_index("ix_trajectory_coach_id", "trajectory", ["coach_id"])
    op.drop_index("ix_trajectory_coach", table_name="trajectory")
    op.drop_index("ix_meeting_day", table_name="meeting")
    op.create_index("ix_meeting_day", "meeting", ["day"])
    _replace(_BEFORE)


def _replace(columns: Mapping[str, list[str]], which: sa.TextClause | None = None) -> None:
    for name, these in columns.items():
        op.drop_index(name, table_name="moment")
        op.create_index(name, "moment", these, sqlite_where=which, postgresql_where=which)
