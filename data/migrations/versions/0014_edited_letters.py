"""What an edit of a letter left, with formatting and the file, so that its copies become the same."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("letter") as batch_op:
        batch_op.add_column(sa.Column("html", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("file_id", sa.String(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("letter") as batch_op:
        batch_op.drop_column("file_id")
        batch_op.drop_column("html")
