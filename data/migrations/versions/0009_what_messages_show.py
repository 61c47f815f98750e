"""What a message shows of a file: all, its card, something about it, or a list."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("notice") as batch_op:
        batch_op.add_column(sa.Column("shows", sa.String(), nullable=False, server_default="list"))
    op.execute("UPDATE notice SET shows = 'card' WHERE is_card")
    with op.batch_alter_table("notice") as batch_op:
        batch_op.alter_column("shows", existing_type=sa.String(), server_default=None)
        batch_op.drop_column("is_card")


def downgrade() -> None:
    with op.batch_alter_table("notice") as batch_op:
        batch_op.add_column(sa.Column("is_card", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute("UPDATE notice SET is_card = (shows <> 'list')")
    with op.batch_alter_table("notice") as batch_op:
        batch_op.alter_column("is_card", existing_type=sa.Boolean(), server_default=None)
        batch_op.drop_column("shows")
