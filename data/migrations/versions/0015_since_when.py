"""Since when an interest is in its stage."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("interest", sa.Column("stage_at", sa.DateTime(), nullable=True))
    op.execute("UPDATE interest SET stage_at = changed_at")


def downgrade() -> None:
    with op.batch_alter_table("interest") as batch_op:
        batch_op.drop_column("stage_at")
