"""Words and codes by which a file is found, on an index; made of what is there already."""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

from data.interests.search_index import search_terms_of

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None
AT_ONCE = 5_000
FILES = sa.text(
    "SELECT interest.id, mission, roles, name, username, answers"
    " FROM interest JOIN profile ON profile.person_id = interest.person_id"
    " WHERE interest.id > :after ORDER BY interest.id LIMIT :many"
)


def upgrade() -> None:
    letters = sa.String().with_variant(sa.String(collation="C"), "postgresql")
    clue = op.create_table(
        "clue",
        sa.Column("clue", letters, nullable=False),
        sa.Column("interest_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["interest_id"], ["interest.id"], name=op.f("fk_clue_interest_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("clue", "interest_id", name=op.f("pk_clue")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_clue_interest_id"), "clue", ["interest_id"])
    connection, after = op.get_bind(), 0
    while files := connection.execute(FILES, {"after": after, "many": AT_ONCE}).all():
        after = files[-1].id
        rows = [{"interest_id": file.id, "clue": told} for file in files for told in sorted(clues(file))]
        op.bulk_insert(clue, rows)


def clues(file: Any) -> set[str]:
    """Return the search terms of one case; SQLite gives JSON as text."""
    roles, answers = (
        json.loads(value) if isinstance(value, str) else value for value in (file.roles, file.answers)
    )
    return search_terms_of(file.mission, roles, file.name, file.username, answers)


def downgrade() -> None:
    op.drop_table("clue")
