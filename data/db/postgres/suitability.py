"""Check before anything is changed whether a PostgreSQL server is suitable."""

from sqlalchemy import Connection, text

from data.db.errors import POSTGRES
from data.models import Row

NOT_UTF8 = (
    "The database's encoding is {found}, which can't hold every language: make one in UTF-8 "
    "(createdb -E UTF8 -T template0) and copy or restore into it."
)
NO_SCHEMA = (
    "The user of DATABASE_URL may not use the schema of the bot's tables: as PostgreSQL's administrator, in "
    "that database, GRANT ALL ON SCHEMA public TO user."
)
NOWHERE = (
    "The search_path has no schema that there is: correct it, in the options of DATABASE_URL, or by ALTER "
    "ROLE."
)
NO_RIGHT = (
    "The user of DATABASE_URL may not read and write {name}, which is {owner}'s: as PostgreSQL's "
    "administrator, in that database, GRANT ALL ON ALL TABLES IN SCHEMA {schema} TO user and GRANT ALL ON "
    "ALL SEQUENCES IN SCHEMA {schema} TO user; or, after a restore, repeat it with pg_restore --no-owner as "
    "that user."
)
SCHEMAS_NAMED = text("""
    SELECT count(*) FROM pg_namespace WHERE nspname IN (
        SELECT replace(trim(name, ' "'), '$user', current_user)
        FROM unnest(string_to_array(current_setting('search_path'), ',')) AS name)
""")
"""How many of the schemas there are that the search_path names, whether they may be used or not."""
REFUSED = text("""
    SELECT c.relname AS name, n.nspname AS schema, pg_get_userbyid(c.relowner) AS owner
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = current_schema() AND (
        c.relkind IN ('r', 'p') AND c.relname = ANY(:names) AND NOT (
            has_table_privilege(c.oid, 'SELECT') AND has_table_privilege(c.oid, 'INSERT')
            AND has_table_privilege(c.oid, 'UPDATE') AND has_table_privilege(c.oid, 'DELETE'))
        OR c.relkind = 'S' AND NOT has_sequence_privilege(c.oid, 'USAGE') AND EXISTS (
            SELECT 1 FROM pg_depend d JOIN pg_class t ON t.oid = d.refobjid
            WHERE d.objid = c.oid AND d.deptype = 'a' AND t.relname = ANY(:names)))
    ORDER BY c.relname LIMIT 1
""")
"""A table of ours that this user may not read and write, or a sequence of one."""


def find_unsuitable(connection: Connection) -> str | None:
    """Say in one line for the operator why the server isn't suitable; None if it is."""
    found = connection.exec_driver_sql("SHOW server_encoding").scalar()
    if found != "UTF8":
        return NOT_UTF8.format(found=found)
    if connection.exec_driver_sql("SHOW transaction_read_only").scalar() == "on":
        return POSTGRES["25006"]
    if connection.exec_driver_sql("SELECT current_schema()").scalar() is None:
        return NO_SCHEMA if connection.execute(SCHEMAS_NAMED).scalar() else NOWHERE
    ours = [*Row.metadata.tables, "alembic_version"]
    refused = connection.execute(REFUSED, {"names": ours}).mappings().first()
    return NO_RIGHT.format(**refused) if refused else None
