"""What a person reads last; what was answered, and why it was no help."""

import sqlalchemy as sa
from alembic import op

from data.db.base import UtcDateTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("person") as batch_op:
        batch_op.add_column(sa.Column("reading", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("reading_at", UtcDateTime(), nullable=True))
    with op.batch_alter_table("question") as batch_op:
        batch_op.alter_column("text", existing_type=sa.String(), nullable=True)
        batch_op.add_column(sa.Column("entry", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("reason", sa.String(), nullable=True))


def downgrade() -> None:
    op.execute("UPDATE question SET text = '' WHERE text IS NULL")
    with op.batch_alter_table("question") as batch_op:
        batch_op.drop_column("reason")
        batch_op.drop_column("entry")
        batch_op.alter_column("text", existing_type=sa.String(), nullable=False)
    with op.batch_alter_table("person") as batch_op:
        batch_op.drop_column("reading_at")
        batch_op.drop_column("reading")
