"""Whether the mission is armed, a report's figures, the clock's message, the quiz's tallies, courses."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("plan") as table:
        table.add_column(sa.Column("is_armed", sa.Boolean(), nullable=True))
    with op.batch_alter_table("rehearsal") as table:
        table.add_column(sa.Column("figures", sa.JSON(), nullable=True))
        table.add_column(sa.Column("message_id", sa.BigInteger(), nullable=True))
    op.create_table(
        "quiz_tally",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("answered", sa.Integer(), nullable=False),
        sa.Column("right", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_quiz_tally"),
        sa.UniqueConstraint("question", name="uq_quiz_tally_question"),
    )
    create_courses()


def create_courses() -> None:
    """Create the tables of courses: a course, its members, and what they are to do on a day."""
    op.create_table(
        "course",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("begins_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("closed_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_course_person_id", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_course"),
        sa.UniqueConstraint("code", name="uq_course_code"),
    )
    op.create_index("ix_course_person_id", "course", ["person_id"])
    op.create_table(
        "course_member",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("course_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("joined_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["course_id"], ["course.id"], name="fk_course_member_course_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_course_member_person_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_course_member"),
        sa.UniqueConstraint("course_id", "person_id", name="uq_course_member_course_id_person_id"),
    )
    op.create_index("ix_course_member_course_id", "course_member", ["course_id"])
    op.create_index("ix_course_member_person_id", "course_member", ["person_id"])
    op.create_table(
        "course_task",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("course_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["course_id"], ["course.id"], name="fk_course_task_course_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_course_task"),
    )
    op.create_index("ix_course_task_course_id", "course_task", ["course_id"])
    op.create_table(
        "course_notice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("course_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["course_id"], ["course.id"], name="fk_course_notice_course_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_course_notice_person_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_course_notice"),
    )
    op.create_index("ix_course_notice_course_id", "course_notice", ["course_id"])
    op.create_index("ix_course_notice_person_id", "course_notice", ["person_id"])


def downgrade() -> None:
    for table in ("course_notice", "course_task", "course_member", "course", "quiz_tally"):
        op.drop_table(table)
    with op.batch_alter_table("rehearsal") as batch:
        batch.drop_column("message_id")
        batch.drop_column("figures")
    with op.batch_alter_table("plan") as batch:
        batch.drop_column("is_armed")
