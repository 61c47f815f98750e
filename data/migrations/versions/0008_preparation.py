"""An officer's preparation for the AMS: plan, quiz, rehearsals, driving."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "drive_attempt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("faults", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_drive_attempt_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drive_attempt")),
    )
    with op.batch_alter_table("drive_attempt") as batch_op:
        batch_op.create_index(batch_op.f("ix_drive_attempt_person_id"), ["person_id"], unique=False)

    op.create_table(
        "plan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("ams_on", sa.Date(), nullable=True),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("hour", sa.Integer(), nullable=False),
        sa.Column("is_paused", sa.Boolean(), nullable=False),
        sa.Column("is_shared", sa.Boolean(), nullable=False),
        sa.Column("is_daily", sa.Boolean(), nullable=False),
        sa.Column("snoozed_until", sa.Date(), nullable=True),
        sa.Column("told_on", sa.Date(), nullable=True),
        sa.Column("quizzed_on", sa.Date(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_plan_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan")),
        sa.UniqueConstraint("person_id", name=op.f("uq_plan_person_id")),
    )
    op.create_table(
        "plan_task",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("done_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_plan_task_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_task")),
        sa.UniqueConstraint("person_id", "code", name=op.f("uq_plan_task_person_id_code")),
    )
    with op.batch_alter_table("plan_task") as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_task_person_id"), ["person_id"], unique=False)

    op.create_table(
        "practice_day",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("answered", sa.Integer(), nullable=False),
        sa.Column("right", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_practice_day_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_practice_day")),
        sa.UniqueConstraint("person_id", "day", name=op.f("uq_practice_day_person_id_day")),
    )
    with op.batch_alter_table("practice_day") as batch_op:
        batch_op.create_index(batch_op.f("ix_practice_day_person_id"), ["person_id"], unique=False)

    op.create_table(
        "quiz_card",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("state", sa.JSON(), nullable=False),
        sa.Column("due_at", sa.DateTime(), nullable=False),
        sa.Column("is_right", sa.Boolean(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("wrongs", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_quiz_card_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quiz_card")),
        sa.UniqueConstraint("person_id", "question", name=op.f("uq_quiz_card_person_id_question")),
    )
    with op.batch_alter_table("quiz_card") as batch_op:
        batch_op.create_index(batch_op.f("ix_quiz_card_person_id"), ["person_id"], unique=False)

    op.create_table(
        "quiz_run",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("questions", sa.JSON(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("wrong", sa.JSON(), nullable=False),
        sa.Column("poll", sa.String(), nullable=True),
        sa.Column("shown", sa.JSON(), nullable=False),
        sa.Column("began_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_quiz_run_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quiz_run")),
        sa.UniqueConstraint("person_id", name=op.f("uq_quiz_run_person_id")),
    )
    with op.batch_alter_table("quiz_run") as batch_op:
        batch_op.create_index(batch_op.f("ix_quiz_run_poll"), ["poll"], unique=False)

    op.create_table(
        "rehearsal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("began_at", sa.DateTime(), nullable=False),
        sa.Column("ends_at", sa.DateTime(), nullable=False),
        sa.Column("finished_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_rehearsal_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rehearsal")),
    )
    with op.batch_alter_table("rehearsal") as batch_op:
        batch_op.create_index(batch_op.f("ix_rehearsal_person_id"), ["person_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("rehearsal") as batch_op:
        batch_op.drop_index(batch_op.f("ix_rehearsal_person_id"))

    op.drop_table("rehearsal")
    with op.batch_alter_table("quiz_run") as batch_op:
        batch_op.drop_index(batch_op.f("ix_quiz_run_poll"))

    op.drop_table("quiz_run")
    with op.batch_alter_table("quiz_card") as batch_op:
        batch_op.drop_index(batch_op.f("ix_quiz_card_person_id"))

    op.drop_table("quiz_card")
    with op.batch_alter_table("practice_day") as batch_op:
        batch_op.drop_index(batch_op.f("ix_practice_day_person_id"))

    op.drop_table("practice_day")
    with op.batch_alter_table("plan_task") as batch_op:
        batch_op.drop_index(batch_op.f("ix_plan_task_person_id"))

    op.drop_table("plan_task")
    op.drop_table("plan")
    with op.batch_alter_table("drive_attempt") as batch_op:
        batch_op.drop_index(batch_op.f("ix_drive_attempt_person_id"))

    op.drop_table("drive_attempt")
