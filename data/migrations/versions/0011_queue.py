"""The desk's queue on indexes of its own, so that a page takes as long among a million files."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None
INDEXES = {
    "ix_interest_free": sa.text("open_key IS NOT NULL AND owner_id IS NULL"),
    "ix_interest_taken": sa.text("open_key IS NOT NULL AND owner_id IS NOT NULL"),
}


def upgrade() -> None:
    for name, where in INDEXES.items():
        op.create_index(name, "interest", ["created_at", "id"], sqlite_where=where, postgresql_where=where)


def downgrade() -> None:
    for name in INDEXES:
        op.drop_index(name, table_name="interest")
