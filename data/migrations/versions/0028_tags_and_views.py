"""Tags of cases, coordinators' saved views of the queue, canned replies of the desk."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("interest", sa.Column("tags", sa.JSON(), nullable=False, server_default="[]"))
    awaits = sa.text("awaiting_since IS NOT NULL")
    op.create_index(
        "ix_interest_awaiting",
        "interest",
        ["awaiting_since", "id"],
        sqlite_where=awaits,
        postgresql_where=awaits,
    )
    op.create_table(
        "saved_view",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("filters", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_saved_view_person_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_saved_view"),
        sa.UniqueConstraint("person_id", "name", name="uq_saved_view_person_id"),
    )
    op.create_index("ix_saved_view_person_id", "saved_view", ["person_id"])
    op.create_table(
        "canned_reply",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("titles", sa.JSON(), nullable=False),
        sa.Column("texts", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_canned_reply_person_id", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_canned_reply"),
    )
    op.create_index("ix_canned_reply_person_id", "canned_reply", ["person_id"])


def downgrade() -> None:
    op.drop_table("canned_reply")
    op.drop_table("saved_view")
    op.execute("DELETE FROM clue WHERE clue LIKE 'tag:%'")
    op.drop_index("ix_interest_awaiting", "interest")
    op.drop_column("interest", "tags")
