"""Alembic's environment: it runs our migrations on our own engine, in batch mode for SQLite."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection
from sqlmodel.sql.sqltypes import AutoString

from data.db.base import Row
from data.db.database import open_engine
from data.migrations import revisions


def write_type(kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:
    """Write plain SQLAlchemy types into the migrations, so that they need no sqlmodel."""
    return "sa.String()" if kind == "type" and isinstance(item, AutoString) else False


def migrate(connection: Connection) -> None:
    """Run all wanted migrations in one transaction."""
    is_sqlite = connection.dialect.name == "sqlite"
    if is_sqlite:
        # Batch mode drops and remakes a table: with foreign keys enforced, its rows' children would be
        # deleted.
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
        connection.commit()
    context.configure(
        connection=connection,
        target_metadata=Row.metadata,
        render_as_batch=True,
        render_item=write_type,
        user_module_prefix="",
        transactional_ddl=True,
    )
    with context.begin_transaction():
        if is_sqlite:
            # All or nothing, also when the process is ended in the middle: the driver itself would begin a
            # transaction before rows are changed only, not before tables are.
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            # Several processes may start at once: the second waits here, and finds nothing left to do.
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(820008)")
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{revisions.LOCK_TIMEOUT}s'")
        context.run_migrations()
        if is_sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise RuntimeError("a migration left rows without their owners")


engine = open_engine(context.config.attributes["url"])

try:
    with engine.connect() as connection:
        migrate(connection)
finally:
    engine.dispose()
