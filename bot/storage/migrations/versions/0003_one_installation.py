"""One installation: what database and key store both carry, and the ledger of what was erased."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("installation", sa.Column("identity", sa.String(length=32), nullable=True))
    op.add_column("installation", sa.Column("generation", sa.Integer(), nullable=False, server_default="0"))
    op.create_table(
        "erased",
        sa.Column("owner", sa.String(length=16), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("owner", name=op.f("pk_erased")),
    )


def downgrade() -> None:
    op.drop_table("erased")
    op.drop_column("installation", "generation")
    op.drop_column("installation", "identity")
