"""Every message at a coordinator that shows an interest, and edits in the outbox: what erasing needs."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("outbox") as batch_op:
        batch_op.add_column(sa.Column("message_id", sa.BigInteger(), nullable=True))
    with op.batch_alter_table("notice") as batch_op:
        batch_op.add_column(sa.Column("is_card", sa.Boolean(), nullable=False, server_default=sa.true()))
        batch_op.alter_column("message_id", existing_type=sa.Integer(), type_=sa.BigInteger())
        batch_op.drop_constraint("uq_notice_interest_id_person_id", type_="unique")
        batch_op.create_unique_constraint(
            "uq_notice_interest_id_person_id_message_id", ["interest_id", "person_id", "message_id"]
        )
    with op.batch_alter_table("notice") as batch_op:
        batch_op.alter_column("is_card", existing_type=sa.Boolean(), server_default=None)


def downgrade() -> None:
    op.execute("DELETE FROM notice WHERE NOT is_card")
    with op.batch_alter_table("notice") as batch_op:
        batch_op.drop_constraint("uq_notice_interest_id_person_id_message_id", type_="unique")
        batch_op.create_unique_constraint("uq_notice_interest_id_person_id", ["interest_id", "person_id"])
        batch_op.alter_column("message_id", existing_type=sa.BigInteger(), type_=sa.Integer())
        batch_op.drop_column("is_card")
    with op.batch_alter_table("outbox") as batch_op:
        batch_op.drop_column("message_id")
