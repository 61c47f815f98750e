"""Check before anything is changed whether a PostgreSQL server is suitable."""

from sqlalchemy import Connection

from data.db.errors import POSTGRES

NOT_UTF8 = (
    "The database's encoding is {found}, which can't hold every language: make one in UTF-8 "
    "(createdb -E UTF8 -T template0) and copy or restore into it."
)


def find_unsuitable(connection: Connection) -> str | None:
    """Say in one line for the operator why the server isn't suitable; None if it is."""
    found = connection.exec_driver_sql("SHOW server_encoding").scalar()
    if found != "UTF8":
        return NOT_UTF8.format(found=found)
    is_read_only = connection.exec_driver_sql("SHOW transaction_read_only").scalar() == "on"
    return POSTGRES["25006"] if is_read_only else None
