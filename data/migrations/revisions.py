"""The revisions of the schema, and the upgrade of a database to the newest."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from data.db.errors import NEWER, DatabaseError

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent
LOCK_TIMEOUT = 30
"""Seconds for which an upgrade waits for whoever uses a table of PostgreSQL's, before it says so."""


def newest_revision() -> str:
    """Return the schema's revision of this version."""
    return max(known_revisions())


def known_revisions() -> set[str]:
    """Return the revisions of this version and all before it: their files begin with their names."""
    return {path.name.split("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*.py")}


def upgrade(url: str) -> None:
    """Run the migrations that are missing. Alembic is loaded only for that. Raises DatabaseError if the
    database is of a newer version.
    """
    from alembic import command
    from alembic.util import CommandError

    try:
        command.upgrade(alembic_config(url), "head")
    except CommandError:
        raise DatabaseError(NEWER) from None


def alembic_config(url: str) -> "Config":
    """Return Alembic's settings for this database, without an ini file. It prints to the present standard
    output: by default it keeps that of its own import, which may be closed.
    """
    from alembic.config import Config

    config = Config(stdout=sys.stdout)
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["url"] = url
    return config
