"""Indexes of the outbox for what is still to be said, which is little, and for what was said last to somebody."""

from collections.abc import Mapping

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_BEFORE = {
    "ix_delivery_due": (["state", "not_before"], None),
    "ix_delivery_turn": (["state", "unasked", "id"], None),
    "ix_delivery_lease": (["lease_until"], "lease_until IS NOT NULL"),
    "ix_delivery_lane": (["lane", "state"], None),
}
_AFTER = {
    "ix_delivery_due": (["not_before"], "state = 'planned'"),
    "ix_delivery_turn": (["unasked", "id"], "state = 'planned'"),
    "ix_delivery_lane": (["state", "lane"], "done_at IS NULL"),
    "ix_delivery_said": (["person_id", "done_at", "id"], "done_at IS NOT NULL"),
}


def upgrade() -> None:
    _replace(_BEFORE, _AFTER)


def downgrade() -> None:
    _replace(_AFTER, _BEFORE)


def _replace(these: Mapping[str, object], by: Mapping[str, tuple[list[str], str | None]]) -> None:
    for name in these:
        op.drop_index(name, table_name="delivery")
    for name, (columns, rows) in by.items():
        where = sa.text(rows) if rows else None
        op.create_index(name, "delivery", columns, sqlite_where=where, postgresql_where=where)
