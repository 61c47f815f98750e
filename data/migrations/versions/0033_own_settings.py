"""What a coordinator sets for themselves: with which sound notices come, and the zone of their times."""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("coordinator") as batch_op:
        batch_op.add_column(sa.Column("notices", sa.String(), nullable=False, server_default="sound"))
        batch_op.add_column(sa.Column("zone", sa.String(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("coordinator") as batch_op:
        batch_op.drop_column("zone")
        batch_op.drop_column("notices")
