"""When somebody was last seen, and when an interest was last confirmed or asked about."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("person", sa.Column("seen_at", sa.DateTime(), nullable=True))
    op.execute("UPDATE person SET seen_at = created_at")
    with op.batch_alter_table("person") as batch_op:
        batch_op.alter_column("seen_at", existing_type=sa.DateTime(), nullable=False)
    op.add_column("interest", sa.Column("renewed_at", sa.DateTime(), nullable=True))
    op.add_column("interest", sa.Column("asked_at", sa.DateTime(), nullable=True))
    op.add_column("interest", sa.Column("asked_times", sa.Integer(), nullable=False, server_default="0"))
    op.execute("UPDATE interest SET renewed_at = changed_at")
    with op.batch_alter_table("interest") as batch_op:
        batch_op.alter_column("renewed_at", existing_type=sa.DateTime(), nullable=False)
        batch_op.alter_column("asked_times", existing_type=sa.Integer(), server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("interest") as batch_op:
        for column in ("asked_times", "asked_at", "renewed_at"):
            batch_op.drop_column(column)
    with op.batch_alter_table("person") as batch_op:
        batch_op.drop_column("seen_at")
