"""What the channel calls a message or an update is text that only the channel reads, and no number."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

# Each with whether there is always one.
_REFERENCES = (
    ("heard", "message_id", False),
    ("delivery", "message_id", True),
    ("aloud", "message_id", False),
    ("update_seen", "update_id", False),
    ("set_aside", "update_id", True),
)


def upgrade() -> None:
    _change(sa.BigInteger(), sa.String())


def downgrade() -> None:
    _change(sa.String(), sa.BigInteger())


def _change(before: sa.types.TypeEngine[Any], after: sa.types.TypeEngine[Any]) -> None:
    for table, column, nullable in _REFERENCES:
        with op.batch_alter_table(table) as batch:
            batch.alter_column(
                column,
                existing_type=before,
                type_=after,
                existing_nullable=nullable,
                postgresql_using=f"{column}::{after.compile()}",
            )
