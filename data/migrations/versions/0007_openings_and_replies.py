"""Openings, invitations, announcements; replies to questions, changes to entries; digests, copied letters."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None
DEFAULTS = {
    "letter": ("is_copied",),
    "letter_copy": ("is_body",),
    "outbox": ("is_bulk",),
    "person": ("own_news", "all_news"),
    "coordinator": ("digest_hour",),
}
"""Columns that old rows get a value for once, and new ones from the bot."""


def upgrade() -> None:
    op.create_table(
        "announcement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("texts", sa.JSON(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("stopped_at", sa.DateTime(), nullable=True),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_announcement_person_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_announcement")),
    )
    with op.batch_alter_table("announcement") as batch_op:
        batch_op.create_index(batch_op.f("ix_announcement_person_id"), ["person_id"], unique=False)

    op.create_table(
        "opening",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mission", sa.String(), nullable=True),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("armed", sa.Boolean(), nullable=False),
        sa.Column("closes_on", sa.Date(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("tally_person_id", sa.Integer(), nullable=True),
        sa.Column("tally_message_id", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("closed_at", sa.DateTime(), nullable=True),
        sa.Column("waived", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_opening_person_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["tally_person_id"], ["person.id"], name=op.f("fk_opening_tally_person_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opening")),
    )
    with op.batch_alter_table("opening") as batch_op:
        batch_op.create_index(batch_op.f("ix_opening_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_opening_tally_person_id"), ["tally_person_id"], unique=False)

    op.create_table(
        "reply",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("texts", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_reply_person_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reply")),
    )
    with op.batch_alter_table("reply") as batch_op:
        batch_op.create_index(batch_op.f("ix_reply_person_id"), ["person_id"], unique=False)

    op.create_table(
        "revision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.Column("after", sa.JSON(), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["person.id"], name=op.f("fk_revision_decided_by"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_revision_person_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revision")),
    )
    with op.batch_alter_table("revision") as batch_op:
        batch_op.create_index(batch_op.f("ix_revision_code"), ["code"], unique=False)
        batch_op.create_index(batch_op.f("ix_revision_decided_by"), ["decided_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_revision_person_id"), ["person_id"], unique=False)
        batch_op.create_index("ix_revision_state", ["state", "code"], unique=False)

    op.create_table(
        "invitation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("opening_id", sa.Integer(), nullable=False),
        sa.Column("interest_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("answer", sa.String(), nullable=True),
        sa.Column("invited_at", sa.DateTime(), nullable=False),
        sa.Column("answered_at", sa.DateTime(), nullable=True),
        sa.Column("told_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["interest_id"], ["interest.id"], name=op.f("fk_invitation_interest_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["opening_id"], ["opening.id"], name=op.f("fk_invitation_opening_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_invitation_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitation")),
        sa.UniqueConstraint("opening_id", "interest_id", name=op.f("uq_invitation_opening_id_interest_id")),
    )
    with op.batch_alter_table("invitation") as batch_op:
        batch_op.create_index(batch_op.f("ix_invitation_interest_id"), ["interest_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_invitation_opening_id"), ["opening_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_invitation_person_id"), ["person_id"], unique=False)

    with op.batch_alter_table("coordinator") as batch_op:
        batch_op.add_column(sa.Column("digest_hour", sa.Integer(), nullable=True, server_default="8"))
        batch_op.add_column(sa.Column("digest_on", sa.Date(), nullable=True))

    with op.batch_alter_table("entry") as batch_op:
        batch_op.add_column(sa.Column("file_digest", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("conflict", sa.JSON(), nullable=True))

    with op.batch_alter_table("letter") as batch_op:
        batch_op.add_column(sa.Column("album", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("is_copied", sa.Boolean(), nullable=False, server_default=sa.false()))

    with op.batch_alter_table("letter_copy") as batch_op:
        batch_op.add_column(sa.Column("is_body", sa.Boolean(), nullable=False, server_default=sa.false()))

    with op.batch_alter_table("outbox") as batch_op:
        batch_op.add_column(sa.Column("about_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("is_bulk", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.drop_index(batch_op.f("ix_outbox_due"))
        batch_op.create_index("ix_outbox_due", ["sent_at", "failed_at", "is_bulk", "due_at"], unique=False)
        batch_op.create_index("ix_outbox_about", ["kind", "about_id"], unique=False)

    with op.batch_alter_table("person") as batch_op:
        batch_op.add_column(sa.Column("own_news", sa.Boolean(), nullable=False, server_default=sa.true()))
        batch_op.add_column(sa.Column("all_news", sa.Boolean(), nullable=False, server_default=sa.false()))

    with op.batch_alter_table("question") as batch_op:
        batch_op.add_column(sa.Column("reply_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("dropped_at", sa.DateTime(), nullable=True))
        batch_op.create_index(batch_op.f("ix_question_reply_id"), ["reply_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_question_reply_id"), "reply", ["reply_id"], ["id"], ondelete="SET NULL"
        )

    op.execute("UPDATE entry SET file_digest = digest")
    for table, columns in DEFAULTS.items():
        with op.batch_alter_table(table) as batch_op:
            for column in columns:
                batch_op.alter_column(column, server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("question") as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_question_reply_id"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_question_reply_id"))
        batch_op.drop_column("dropped_at")
        batch_op.drop_column("reply_id")

    with op.batch_alter_table("person") as batch_op:
        batch_op.drop_column("all_news")
        batch_op.drop_column("own_news")

    with op.batch_alter_table("outbox") as batch_op:
        batch_op.drop_index("ix_outbox_about")
        batch_op.drop_index("ix_outbox_due")
        batch_op.create_index(batch_op.f("ix_outbox_due"), ["sent_at", "failed_at", "due_at"], unique=False)
        batch_op.drop_column("is_bulk")
        batch_op.drop_column("about_id")

    with op.batch_alter_table("letter_copy") as batch_op:
        batch_op.drop_column("is_body")

    with op.batch_alter_table("letter") as batch_op:
        batch_op.drop_column("is_copied")
        batch_op.drop_column("album")

    with op.batch_alter_table("entry") as batch_op:
        batch_op.drop_column("conflict")
        batch_op.drop_column("file_digest")

    with op.batch_alter_table("coordinator") as batch_op:
        batch_op.drop_column("digest_on")
        batch_op.drop_column("digest_hour")

    with op.batch_alter_table("invitation") as batch_op:
        batch_op.drop_index(batch_op.f("ix_invitation_person_id"))
        batch_op.drop_index(batch_op.f("ix_invitation_opening_id"))
        batch_op.drop_index(batch_op.f("ix_invitation_interest_id"))

    op.drop_table("invitation")
    with op.batch_alter_table("revision") as batch_op:
        batch_op.drop_index("ix_revision_state")
        batch_op.drop_index(batch_op.f("ix_revision_person_id"))
        batch_op.drop_index(batch_op.f("ix_revision_decided_by"))
        batch_op.drop_index(batch_op.f("ix_revision_code"))

    op.drop_table("revision")
    with op.batch_alter_table("reply") as batch_op:
        batch_op.drop_index(batch_op.f("ix_reply_person_id"))

    op.drop_table("reply")
    with op.batch_alter_table("opening") as batch_op:
        batch_op.drop_index(batch_op.f("ix_opening_tally_person_id"))
        batch_op.drop_index(batch_op.f("ix_opening_person_id"))

    op.drop_table("opening")
    with op.batch_alter_table("announcement") as batch_op:
        batch_op.drop_index(batch_op.f("ix_announcement_person_id"))

    op.drop_table("announcement")
