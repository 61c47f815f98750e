"""What a person's questions are about."""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None
COLUMNS = ("topic", "topic_mission")


def upgrade() -> None:
    with op.batch_alter_table("person") as batch_op:
        for column in COLUMNS:
            batch_op.add_column(sa.Column(column, sa.String(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("person") as batch_op:
        for column in COLUMNS:
            batch_op.drop_column(column)
