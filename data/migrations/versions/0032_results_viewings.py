"""Which trainer was shown which officer's results in a course."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "results_viewing",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_results_viewing_person_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["by_id"], ["person.id"], name="fk_results_viewing_by_id", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_results_viewing"),
    )
    op.create_index("ix_results_viewing_person_id", "results_viewing", ["person_id"])
    op.create_index("ix_results_viewing_by_id", "results_viewing", ["by_id"])


def downgrade() -> None:
    op.drop_table("results_viewing")
