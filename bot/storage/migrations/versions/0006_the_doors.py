"""Who opened a link, the code by which a client comes back, and what a trajectory was before the client stopped."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("trajectory", sa.Column("before_stop", sa.String(length=16), nullable=True))
    op.add_column("invitation", sa.Column("purpose", sa.String(length=8), nullable=False, server_default="join"))
    op.add_column("invitation", sa.Column("sealed_opener", sa.LargeBinary(), nullable=True))
    op.add_column("invitation", sa.Column("opener_hash", sa.LargeBinary(), nullable=True))
    op.add_column("invitation", sa.Column("tries", sa.Integer(), nullable=False, server_default="0"))
    op.create_index(op.f("ix_invitation_opener_hash"), "invitation", ["opener_hash"])
    op.create_table(
        "way_back",
        sa.Column("person_id", sa.String(length=16), nullable=False),
        sa.Column("code_hash", sa.LargeBinary(), nullable=False),
        sa.Column("since", _MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_way_back_person_id_person")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_way_back")),
    )


def downgrade() -> None:
    op.drop_table("way_back")
    op.drop_index(op.f("ix_invitation_opener_hash"), "invitation")
    for column in ("tries", "opener_hash", "sealed_opener", "purpose"):
        op.drop_column("invitation", column)
    op.drop_column("trajectory", "before_stop")
