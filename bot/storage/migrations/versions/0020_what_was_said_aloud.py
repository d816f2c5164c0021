"""What somebody said aloud, until he has said what is to become of its words."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "aloud",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("person_id", sa.String(length=16), nullable=False),
        sa.Column("trajectory_id", sa.String(length=16), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("stage", sa.String(length=8), nullable=False),
        sa.Column("sealed_message", sa.LargeBinary(), nullable=False),
        sa.Column("sealed_words", sa.LargeBinary(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_aloud_person_id_person")),
        sa.ForeignKeyConstraint(["trajectory_id"], ["trajectory.id"], name=op.f("fk_aloud_trajectory_id_trajectory")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_aloud")),
    )
    op.create_index(op.f("ix_aloud_person_id"), "aloud", ["person_id"])
    op.create_index(op.f("ix_aloud_trajectory_id"), "aloud", ["trajectory_id"])


def downgrade() -> None:
    op.drop_table("aloud")
