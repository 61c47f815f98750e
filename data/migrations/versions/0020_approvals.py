"""The audit log and invitations outlive a coordinator who erases everything; requests for approval."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None
TIES = (("audit", "actor_id"), ("invite", "invited_by"))


def upgrade() -> None:
    tie_anew("SET NULL")
    with op.batch_alter_table("audit") as batch_op:
        batch_op.add_column(sa.Column("by_operator", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.add_column(sa.Column("coordinator_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(
            "fk_audit_coordinator_id_coordinator",
            "coordinator",
            ["coordinator_id"],
            ["id"],
            ondelete="SET NULL",
        )
        batch_op.create_index("ix_audit_coordinator_id", ["coordinator_id"])
    audit = sa.table("audit", sa.column("by_operator", sa.Boolean()), sa.column("actor_id", sa.Integer()))
    op.execute(audit.update().where(audit.c.actor_id.is_(None)).values(by_operator=sa.true()))
    with op.batch_alter_table("audit") as batch_op:
        batch_op.alter_column("by_operator", existing_type=sa.Boolean(), server_default=None)
    op.create_table(
        "approval",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("coordinator_id", sa.Integer(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("audience", sa.String(), nullable=True),
        sa.Column("texts", sa.JSON(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.Column("approved", sa.Boolean(), nullable=False),
        sa.Column("used_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["coordinator_id"],
            ["coordinator.id"],
            name="fk_approval_coordinator_id_coordinator",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["coordinator.id"], name="fk_approval_decided_by_coordinator", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_approval"),
    )
    op.create_index("ix_approval_coordinator_id", "approval", ["coordinator_id"])
    op.create_index("ix_approval_decided_by", "approval", ["decided_by"])


def tie_anew(ondelete: str | None) -> None:
    """Set what happens to these columns when the coordinator's row is deleted."""
    for table, column in TIES:
        name = f"fk_{table}_{column}_coordinator"
        with op.batch_alter_table(table) as batch_op:
            batch_op.drop_constraint(name, type_="foreignkey")
            batch_op.create_foreign_key(name, "coordinator", [column], ["id"], ondelete=ondelete)


def downgrade() -> None:
    op.drop_table("approval")
    with op.batch_alter_table("audit") as batch_op:
        batch_op.drop_index("ix_audit_coordinator_id")
        batch_op.drop_constraint("fk_audit_coordinator_id_coordinator", type_="foreignkey")
        batch_op.drop_column("coordinator_id")
        batch_op.drop_column("by_operator")
    tie_anew(None)
