"""The desk: conversations, what was added for the officer, what the bot waits for, leads."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "letter",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("interest_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("media", sa.String(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("edited_at", sa.DateTime(), nullable=True),
        sa.Column("failed", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["interest_id"], ["interest.id"], name=op.f("fk_letter_interest_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_letter_person_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter")),
    )
    with op.batch_alter_table("letter") as batch_op:
        batch_op.create_index(batch_op.f("ix_letter_interest_id"), ["interest_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_letter_person_id"), ["person_id"], unique=False)
        batch_op.create_index("ix_letter_source", ["person_id", "message_id"], unique=False)

    op.create_table(
        "prompt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("interest_id", sa.Integer(), nullable=True),
        sa.Column("detail", sa.String(), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["interest_id"], ["interest.id"], name=op.f("fk_prompt_interest_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_prompt_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_prompt")),
        sa.UniqueConstraint("person_id", name=op.f("uq_prompt_person_id")),
    )
    with op.batch_alter_table("prompt") as batch_op:
        batch_op.create_index(batch_op.f("ix_prompt_interest_id"), ["interest_id"], unique=False)

    op.create_table(
        "letter_copy",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["letter_id"], ["letter.id"], name=op.f("fk_letter_copy_letter_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_letter_copy_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_copy")),
    )
    with op.batch_alter_table("letter_copy") as batch_op:
        batch_op.create_index(batch_op.f("ix_letter_copy_letter_id"), ["letter_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_letter_copy_person_id"), ["person_id"], unique=False)
        batch_op.create_index("ix_letter_copy_place", ["person_id", "message_id"], unique=False)

    with op.batch_alter_table("coordinator") as batch_op:
        batch_op.add_column(sa.Column("is_lead", sa.Boolean(), nullable=False, server_default=sa.false()))

    with op.batch_alter_table("coordinator") as batch_op:
        batch_op.alter_column("is_lead", existing_type=sa.Boolean(), server_default=None)

    with op.batch_alter_table("history") as batch_op:
        batch_op.add_column(sa.Column("detail", sa.String(), nullable=True))

    with op.batch_alter_table("interest") as batch_op:
        batch_op.add_column(sa.Column("contacted_at", sa.DateTime(), nullable=True))
        batch_op.add_column(sa.Column("awaiting_since", sa.DateTime(), nullable=True))

    with op.batch_alter_table("outbox") as batch_op:
        batch_op.add_column(sa.Column("history_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("letter_id", sa.Integer(), nullable=True))
        batch_op.create_index(batch_op.f("ix_outbox_history_id"), ["history_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_outbox_letter_id"), ["letter_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_outbox_letter_id"), "letter", ["letter_id"], ["id"], ondelete="CASCADE"
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_outbox_history_id"), "history", ["history_id"], ["id"], ondelete="CASCADE"
        )


def downgrade() -> None:
    with op.batch_alter_table("outbox") as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_outbox_history_id"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("fk_outbox_letter_id"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_outbox_letter_id"))
        batch_op.drop_index(batch_op.f("ix_outbox_history_id"))
        batch_op.drop_column("letter_id")
        batch_op.drop_column("history_id")

    with op.batch_alter_table("interest") as batch_op:
        batch_op.drop_column("awaiting_since")
        batch_op.drop_column("contacted_at")

    with op.batch_alter_table("history") as batch_op:
        batch_op.drop_column("detail")

    with op.batch_alter_table("coordinator") as batch_op:
        batch_op.drop_column("is_lead")

    with op.batch_alter_table("letter_copy") as batch_op:
        batch_op.drop_index("ix_letter_copy_place")
        batch_op.drop_index(batch_op.f("ix_letter_copy_person_id"))
        batch_op.drop_index(batch_op.f("ix_letter_copy_letter_id"))

    op.drop_table("letter_copy")
    with op.batch_alter_table("prompt") as batch_op:
        batch_op.drop_index(batch_op.f("ix_prompt_interest_id"))

    op.drop_table("prompt")
    with op.batch_alter_table("letter") as batch_op:
        batch_op.drop_index("ix_letter_source")
        batch_op.drop_index(batch_op.f("ix_letter_person_id"))
        batch_op.drop_index(batch_op.f("ix_letter_interest_id"))

    op.drop_table("letter")
