"""Updates that arrived, so that none is answered twice and none is lost."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "arrival",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("arrived_at", sa.DateTime(), nullable=False),
        sa.Column("answered_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_arrival_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_arrival")),
        sa.UniqueConstraint("update_id", name=op.f("uq_arrival_update_id")),
    )
    op.create_index(op.f("ix_arrival_person_id"), "arrival", ["person_id"])
    op.create_index(op.f("ix_arrival_answered_at"), "arrival", ["answered_at"])


def downgrade() -> None:
    op.drop_table("arrival")
