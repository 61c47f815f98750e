"""The name that an officer gave in the form is a search term of their cases too."""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

from data.interests.profile_answers import badge_name
from data.interests.search_index import words_in

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None
AT_ONCE = 5_000
CASES = sa.text(
    "SELECT interest.id, answers FROM interest JOIN profile ON profile.person_id = interest.person_id"
    " WHERE interest.id > :after ORDER BY interest.id LIMIT :many"
)
ADD = sa.text("INSERT INTO clue (clue, interest_id) VALUES (:clue, :id) ON CONFLICT DO NOTHING")


def upgrade() -> None:
    connection, after = op.get_bind(), 0
    while cases := connection.execute(CASES, {"after": after, "many": AT_ONCE}).all():
        after = cases[-1].id
        rows = [{"clue": word, "id": case.id} for case in cases for word in sorted(words_of(case.answers))]
        if rows:
            connection.execute(ADD, rows)


def words_of(answers: Any) -> set[str]:
    """Return the words of the name in a profile's answers; SQLite gives JSON as text."""
    return words_in(badge_name(json.loads(answers) if isinstance(answers, str) else answers))


def downgrade() -> None:
    """Leave the words: without them nothing is found, with them only more."""
