"""A second lock before what a coach reads, and a chat that is cut off."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("person", sa.Column("guard", sa.String(8), nullable=False, server_default=""))
    op.create_table(
        "second_lock",
        sa.Column("person_id", sa.String(16), nullable=False),
        sa.Column("sealed_state", sa.LargeBinary, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_second_lock_person_id_person")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_second_lock")),
    )


def downgrade() -> None:
    op.drop_table("second_lock")
    op.drop_column("person", "guard")
