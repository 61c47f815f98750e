"""Who invited whom, invitations that were revoked, and the audit log."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("invite") as batch_op:
        batch_op.add_column(sa.Column("invited_by", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("revoked_at", sa.DateTime(), nullable=True))
        batch_op.create_foreign_key("fk_invite_invited_by_coordinator", "coordinator", ["invited_by"], ["id"])
        batch_op.create_index("ix_invite_invited_by", ["invited_by"])
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["coordinator.id"], name="fk_audit_actor_id_coordinator"),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
    )
    op.create_index("ix_audit_actor_id", "audit", ["actor_id"])


def downgrade() -> None:
    op.drop_table("audit")
    with op.batch_alter_table("invite") as batch_op:
        batch_op.drop_index("ix_invite_invited_by")
        batch_op.drop_constraint("fk_invite_invited_by_coordinator", type_="foreignkey")
        batch_op.drop_column("revoked_at")
        batch_op.drop_column("invited_by")
