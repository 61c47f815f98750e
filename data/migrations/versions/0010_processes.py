"""Which process has an update or a message in work, where several share a PostgreSQL."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in ("arrival", "outbox"):
        with op.batch_alter_table(table) as batch_op:
            batch_op.add_column(sa.Column("process", sa.Integer(), nullable=True))


def downgrade() -> None:
    for table in ("outbox", "arrival"):
        with op.batch_alter_table(table) as batch_op:
            batch_op.drop_column("process")
