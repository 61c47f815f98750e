"""Why a lead declined a request, and which messages show it, so that their buttons go when it is over."""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("approval", sa.Column("reason", sa.String(), nullable=True))
    op.add_column("approval", sa.Column("reason_words", sa.String(), nullable=True))
    op.create_table(
        "approval_copy",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("approval_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["approval_id"], ["approval.id"], name="fk_approval_copy_approval_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_approval_copy_person_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_approval_copy"),
    )
    op.create_index("ix_approval_copy_approval_id", "approval_copy", ["approval_id"])
    op.create_index("ix_approval_copy_person_id", "approval_copy", ["person_id"])


def downgrade() -> None:
    op.drop_table("approval_copy")
    with op.batch_alter_table("approval") as batch_op:
        batch_op.drop_column("reason_words")
        batch_op.drop_column("reason")
