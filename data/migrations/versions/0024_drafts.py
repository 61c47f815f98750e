"""Several forms in progress at once; numbers of forms and interests are never used twice."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None
NEVER_REUSED = {"sqlite_autoincrement": True}


def upgrade() -> None:
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    with op.batch_alter_table("draft", table_kwargs=NEVER_REUSED) as batch_op:
        batch_op.drop_constraint("uq_draft_person_id", type_="unique")
        batch_op.add_column(sa.Column("revision", sa.Integer(), nullable=False, server_default="0"))
        batch_op.create_index("ix_draft_person_id", ["person_id"])
    with op.batch_alter_table("draft") as batch_op:
        batch_op.alter_column("revision", existing_type=sa.Integer(), server_default=None)
    with op.batch_alter_table(
        "interest", recreate="always" if is_sqlite else "auto", table_kwargs=NEVER_REUSED
    ) as batch_op:
        batch_op.add_column(sa.Column("available_said", sa.String(), nullable=True))


def downgrade() -> None:
    op.execute("DELETE FROM draft WHERE id NOT IN (SELECT MAX(id) FROM draft GROUP BY person_id)")
    with op.batch_alter_table("draft") as batch_op:
        batch_op.drop_index("ix_draft_person_id")
        batch_op.drop_column("revision")
        batch_op.create_unique_constraint("uq_draft_person_id", ["person_id"])
    with op.batch_alter_table("interest") as batch_op:
        batch_op.drop_column("available_said")
