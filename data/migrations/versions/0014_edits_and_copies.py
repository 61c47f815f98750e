"""What an edit of a letter left, and which rehearsal one answers; where questions stand."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("letter") as batch_op:
        batch_op.add_column(sa.Column("about", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("html", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("file_id", sa.String(), nullable=True))
    op.create_table(
        "question_copy",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["question_id"],
            ["question.id"],
            name=op.f("fk_question_copy_question_id_question"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_question_copy_person_id_person"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question_copy")),
    )
    op.create_index(op.f("ix_question_copy_person_id"), "question_copy", ["person_id"])
    op.create_index(op.f("ix_question_copy_question_id"), "question_copy", ["question_id"])


def downgrade() -> None:
    op.drop_table("question_copy")
    with op.batch_alter_table("letter") as batch_op:
        batch_op.drop_column("file_id")
        batch_op.drop_column("html")
        batch_op.drop_column("about")
