"""Which letter a message says the fate of, so that it can be kept up to date."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("notice") as batch_op:
        batch_op.add_column(sa.Column("letter_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(
            "fk_notice_letter_id", "letter", ["letter_id"], ["id"], ondelete="CASCADE"
        )
        batch_op.create_index("ix_notice_letter_id", ["letter_id"])


def downgrade() -> None:
    op.execute("UPDATE notice SET shows = 'about' WHERE shows = 'receipt'")
    with op.batch_alter_table("notice") as batch_op:
        batch_op.drop_index("ix_notice_letter_id")
        batch_op.drop_constraint("fk_notice_letter_id", type_="foreignkey")
        batch_op.drop_column("letter_id")
