"""Erasures under way and what they left, exports that expire, and the list of the erased."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "erasure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("telegram_id", sa.BigInteger(), nullable=True),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("report_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasure")),
    )
    make_messages()
    op.create_table(
        "export_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("sent_at", sa.DateTime(), nullable=False),
        sa.Column("expires_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_export_file_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_export_file")),
    )
    op.create_index(op.f("ix_export_file_person_id"), "export_file", ["person_id"])
    op.create_index(op.f("ix_export_file_expires_at"), "export_file", ["expires_at"])
    op.create_table(
        "erased",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key_id", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erased")),
        sa.UniqueConstraint("key_id", "digest", name=op.f("uq_erased_key_id_digest")),
    )
    op.execute("UPDATE outbox SET kind = 'erase_message' WHERE kind = 'interest_erased'")


def make_messages() -> None:
    op.create_table(
        "erasure_message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("erasure_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("media", sa.String(), nullable=True),
        sa.Column("shown_at", sa.DateTime(), nullable=True),
        sa.Column("kept", sa.String(), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("retry_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["erasure_id"],
            ["erasure.id"],
            name=op.f("fk_erasure_message_erasure_id_erasure"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_erasure_message_person_id_person"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasure_message")),
        sa.UniqueConstraint("person_id", "message_id", name=op.f("uq_erasure_message_person_id_message_id")),
    )
    for column in ("erasure_id", "person_id", "retry_at"):
        op.create_index(op.f(f"ix_erasure_message_{column}"), "erasure_message", [column])


def downgrade() -> None:
    op.execute("DELETE FROM outbox WHERE kind LIKE 'erasure%'")
    op.execute("UPDATE outbox SET kind = 'interest_erased' WHERE kind = 'erase_message'")
    for table in ("erased", "export_file", "erasure_message", "erasure"):
        op.drop_table(table)
