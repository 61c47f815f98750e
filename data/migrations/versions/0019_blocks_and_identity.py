"""Officers blocked at the desk, identities that were checked, and letters over the quota."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    create("desk_block", sa.Column("reason", sa.String(), nullable=False))
    create(
        "identity_check",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("how", sa.String(), nullable=False),
    )
    with op.batch_alter_table("letter") as batch_op:
        batch_op.add_column(sa.Column("held_run", sa.Integer(), nullable=True))


def create(name: str, *columns: sa.Column[str]) -> None:
    """Create a table with one row for each person, and who made it."""
    op.create_table(
        name,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        *columns,
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=f"fk_{name}_person_id_person", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["by_id"], ["person.id"], name=f"fk_{name}_by_id_person", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        sa.UniqueConstraint("person_id", name=f"uq_{name}_person_id"),
    )
    op.create_index(f"ix_{name}_by_id", name, ["by_id"])


def downgrade() -> None:
    with op.batch_alter_table("letter") as batch_op:
        batch_op.drop_column("held_run")
    op.drop_table("identity_check")
    op.drop_table("desk_block")
