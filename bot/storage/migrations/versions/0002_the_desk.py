"""What the coach sets up and keeps at the desk: how closely to lead, pauses, leave, own questions, memos."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("coach", sa.Column("left_at", _MOMENT, nullable=True))
    op.add_column("coach", sa.Column("erased_minutes", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("trajectory", sa.Column("sealed_steering", sa.LargeBinary(), nullable=True))
    op.add_column("trajectory", sa.Column("resume_at", _MOMENT, nullable=True))
    op.add_column("meeting", sa.Column("sequence", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("digest", sa.Column("opened_at", _MOMENT, nullable=True))
    op.create_table(
        "memo",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("trajectory_id", sa.String(length=16), nullable=False),
        sa.Column("sealed_body", sa.LargeBinary(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["trajectory_id"], ["trajectory.id"], name=op.f("fk_memo_trajectory_id_trajectory")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_memo")),
    )
    op.create_index(op.f("ix_memo_trajectory_id"), "memo", ["trajectory_id"])
    op.create_table(
        "coach_question",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("coach_id", sa.String(length=16), nullable=False),
        sa.Column("trajectory_id", sa.String(length=16), nullable=True),
        sa.Column("script", sa.String(length=32), nullable=False),
        sa.Column("place", sa.String(length=8), nullable=False),
        sa.Column("sealed_body", sa.LargeBinary(), nullable=False),
        sa.Column("since", _MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["coach_id"], ["coach.person_id"], name=op.f("fk_coach_question_coach_id_coach")),
        sa.ForeignKeyConstraint(
            ["trajectory_id"], ["trajectory.id"], name=op.f("fk_coach_question_trajectory_id_trajectory")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coach_question")),
    )
    op.create_index(op.f("ix_coach_question_coach_id"), "coach_question", ["coach_id"])
    op.create_index(op.f("ix_coach_question_trajectory_id"), "coach_question", ["trajectory_id"])
    op.create_table(
        "absence",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("person_id", sa.String(length=16), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_absence_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absence")),
    )
    op.create_index(op.f("ix_absence_person_id"), "absence", ["person_id"])


def downgrade() -> None:
    for table in ("absence", "coach_question", "memo"):
        op.drop_table(table)
    op.drop_column("digest", "opened_at")
    op.drop_column("meeting", "sequence")
    op.drop_column("trajectory", "resume_at")
    op.drop_column("trajectory", "sealed_steering")
    op.drop_column("coach", "erased_minutes")
    op.drop_column("coach", "left_at")
