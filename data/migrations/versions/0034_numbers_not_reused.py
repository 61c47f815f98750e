"""Numbers of recordings, rehearsals and tasks of a course are never used twice: buttons and messages name
them.
"""

from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None
TABLES = ("recording", "rehearsal", "course_task")


def upgrade() -> None:
    rebuild({"sqlite_autoincrement": True})


def downgrade() -> None:
    rebuild({})


def rebuild(table_kwargs: dict[str, bool]) -> None:
    """Copy each table into a new one; PostgreSQL's sequences never give a number twice."""
    if op.get_bind().dialect.name != "sqlite":
        return
    for table in TABLES:
        with op.batch_alter_table(table, recreate="always", table_kwargs=table_kwargs):
            pass
