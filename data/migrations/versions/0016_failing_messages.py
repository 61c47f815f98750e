"""Since when a message is due, and how often delivering it met an error of ours."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("outbox") as batch_op:
        batch_op.add_column(sa.Column("first_due_at", sa.DateTime(), nullable=True))
        batch_op.add_column(sa.Column("errors", sa.Integer(), nullable=False, server_default="0"))
    op.execute("UPDATE outbox SET first_due_at = due_at")


def downgrade() -> None:
    with op.batch_alter_table("outbox") as batch_op:
        batch_op.drop_column("errors")
        batch_op.drop_column("first_due_at")
