"""What a real PostgreSQL refuses, told apart: one line each, and whether waiting can help."""

from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import psycopg
import pytest
from sqlmodel import Session, select

from bot.cli.doctor import check_database
from bot.settings import Settings
from bot.startup import open_services
from data.cluster.readiness import check_write
from data.db.database import Database
from data.db.errors import DatabaseError
from data.db.outage import DatabaseUnavailable
from data.db.postgres.diagnosis import ask_state, state_of_message
from data.models.people import Person
from tests.commands import run_command
from tests.postgres import Server

pytestmark = [pytest.mark.slow, pytest.mark.postgres]
PASSWORD = "s3cr3t-w0rd"
SETUP = (
    f"CREATE ROLE bot LOGIN PASSWORD '{PASSWORD}'",
    "CREATE DATABASE mine OWNER bot",
    "CREATE DATABASE others",
    "CREATE DATABASE latin ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0",
    "CREATE DATABASE ascii ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0",
    "CREATE DATABASE standby",
    "ALTER DATABASE standby SET default_transaction_read_only = on",
)
RULES = """
host all postgres 127.0.0.1/32 trust
host all bot 127.0.0.1/32 scram-sha-256
"""


@pytest.fixture(scope="module")
def strict() -> Iterator[Server]:
    """A server that asks `bot` for a password."""
    with Server() as server:
        with psycopg.connect(server.url, autocommit=True) as connection:
            for line in SETUP:
                connection.execute(line.encode())
        server.stop()
        server.set_rules(RULES)
        server.start()
        yield server


def url(server: Server, user: str, database: str, more: str = "") -> str:
    """Return the server's address for a user and a database."""
    return server.url.rpartition("/")[0].replace("postgres@", f"{user}@") + f"/{database}{more}"


class Waits(Exception):
    """It is waited for the server, with this line."""


def see(line: str) -> None:
    """Raise Waits with the line instead of waiting."""
    raise Waits(line)


@pytest.mark.parametrize(
    ("user", "database", "more", "says"),
    [
        ("bot:wrong", "mine", "", "refuses the password"),
        ("bot", "mine", "", "refuses the password"),
        ("nobody:x", "mine", "", "refuses the user"),
        (f"bot:{PASSWORD}", "nix", "", "no such database: create it"),
        (f"bot:{PASSWORD}", "mine", "?sslmode=require", "No TLS"),
        (f"bot:{PASSWORD}", "mine", "?sslmode=maybe", "has an option"),
        (f"bot:{PASSWORD}", "mine", "?frobnicate=1", "has an option"),
        (f"bot:{PASSWORD}", "mine", "?options=-c%20frobnicate%3D1", "a setting in the options"),
        (f"bot:{PASSWORD}", "mine", "?options=-c%20search_path%3Dnix", "no schema that there is: correct it"),
        ("postgres", "latin", "", "encoding is LATIN1"),
        ("postgres", "ascii", "", "encoding is SQL_ASCII"),
        ("postgres", "standby", "", "read-only, as a standby"),
    ],
)
def test_what_waiting_cant_help_ends_it_with_one_line(
    strict: Server, user: str, database: str, more: str, says: str
) -> None:
    db = Database(url(strict, user, database, more))
    with pytest.raises(DatabaseError, match=says) as caught:
        db.wait(see)
    assert len(str(caught.value).splitlines()) == 1 and PASSWORD not in str(caught.value)
    with pytest.raises(DatabaseError, match=says):
        db.check_schema()
    db.close()


def test_a_user_who_may_make_no_tables_reads_the_cure(strict: Server, learned: Path) -> None:
    settings = Settings(database_url=url(strict, f"bot:{PASSWORD}", "others"), index_folder=learned)
    with pytest.raises(DatabaseError, match="ALTER DATABASE name OWNER TO user") as caught:
        open_services(settings)
    assert len(str(caught.value).splitlines()) == 1


def test_the_code_is_had_from_libpq_so_that_the_servers_language_doesnt_matter(strict: Server) -> None:
    assert ask_state(url(strict, "bot:wrong", "mine")) == "28P01"
    assert ask_state(url(strict, f"bot:{PASSWORD}", "nix")) == "3D000"
    assert ask_state(url(strict, f"bot:{PASSWORD}", "mine")) is None
    french = "FATAL:  authentification par mot de passe échouée pour l'utilisateur « bot »"
    assert state_of_message(french) is None


def test_a_command_says_once_that_a_table_is_gone(strict: Server, tmp_path: Path) -> None:
    with psycopg.connect(url(strict, "postgres", "postgres"), autocommit=True) as admin:
        admin.execute("CREATE DATABASE without OWNER bot")
    lacking = url(strict, f"bot:{PASSWORD}", "without")
    with closing(Database(lacking)) as db:
        db.migrate()
        with db.engine.begin() as connection:
            connection.exec_driver_sql("DROP TABLE outbox CASCADE")
    done = run_command(tmp_path, {"DATABASE_URL": lacking}, "outbox", "list")
    (line,) = done.stderr.splitlines()
    assert done.returncode == 1 and "lacks tables of the bot: stop the bot and restore" in line


@pytest.fixture
def served(strict: Server) -> Iterator[tuple[Database, psycopg.Connection]]:
    """A database that the bot uses, and its administrator's connection."""
    with psycopg.connect(url(strict, "postgres", "postgres"), autocommit=True) as server:
        server.execute("CREATE DATABASE served OWNER bot")
        db = Database(url(strict, f"bot:{PASSWORD}", "served"))
        db.migrate()
        with psycopg.connect(url(strict, "postgres", "served"), autocommit=True) as admin:
            yield db, admin
        db.close()
        server.execute("DROP DATABASE served WITH (FORCE)")


TAKEN = [
    ("REVOKE ALL ON stamp FROM bot", "may not read and write stamp, which is bot's: .* GRANT ALL ON ALL"),
    ("REVOKE INSERT ON stamp FROM bot", "may not read and write stamp, which is bot's: .* GRANT ALL ON ALL"),
    ("REVOKE ALL ON SEQUENCE person_id_seq FROM bot", "may not read and write person_id_seq"),
    (
        "ALTER SCHEMA public OWNER TO postgres; REVOKE ALL ON SCHEMA public FROM public",
        "may not use the schema",
    ),
]


@pytest.mark.parametrize(("taken", "says"), TAKEN)
def test_rights_taken_from_the_bot_are_named_where_it_serves_and_by_every_command(
    served: tuple[Database, psycopg.Connection], taken: str, says: str
) -> None:
    """Also those that only writing needs, which reading doesn't notice."""
    db, admin = served

    def write(session: Session) -> None:
        check_write(session)
        session.add(Person(telegram_id=1))
        session.flush()
        session.rollback()

    db.run_here(write)
    admin.execute(taken.encode())
    with pytest.raises(DatabaseUnavailable, match=says):
        db.run_here(write)
    with pytest.raises(DatabaseError, match=says) as caught:
        db.check_schema()
    assert len(str(caught.value).splitlines()) == 1
    [checked] = check_database(Settings(database_url=db.url))
    assert not checked.passed and checked.fix.startswith("as PostgreSQL's administrator")


def test_a_server_without_a_free_connection_is_not_called_away(
    served: tuple[Database, psycopg.Connection],
) -> None:
    db, _ = served
    db.engine.dispose()
    with ExitStack() as held:
        with pytest.raises(psycopg.OperationalError, match="too many clients"):
            while True:
                held.enter_context(psycopg.connect(db.url.replace(f"bot:{PASSWORD}", "postgres")))
        with pytest.raises(DatabaseUnavailable, match="takes no more connections: end what holds them"):
            db.run_here(check_write)
        with pytest.raises(Waits, match="takes no more connections"):
            db.wait(see)
    db.run_here(check_write)


def test_a_start_that_waits_says_so_once_and_when_it_is_over(
    strict: Server, caplog: pytest.LogCaptureFixture
) -> None:
    """It tries every three seconds: a line for each is a flood over night."""
    tries: list[str] = []

    def count(line: str) -> None:
        tries.append(line)
        if len(tries) == 5:
            strict.start()

    strict.stop()
    with closing(Database(strict.url)) as db:
        db.wait(count)
    began, ended = [record.getMessage() for record in caplog.records if record.name == "data.db.outage"]
    assert began.startswith("the database can't be used: PostgreSQL can't be reached") and len(tries) >= 5
    assert ended.startswith("the database can be used again") and ended.endswith(f"{len(tries)} tries failed")


def test_a_server_of_another_kind_than_the_url_asks_for_is_named(strict: Server) -> None:
    for kind in ("read-only", "standby"):
        asked = url(strict, f"bot:{PASSWORD}", "mine", f"?target_session_attrs={kind}")
        with pytest.raises(Waits, match="target_session_attrs asks for: correct it"):
            Database(asked).wait(see)


def test_a_server_that_isnt_there_is_waited_for(strict: Server) -> None:
    strict.stop()
    try:
        with pytest.raises(Waits, match="can't be reached"):
            Database(strict.url).wait(see)
    finally:
        strict.start()


def test_a_database_dropped_emptied_or_restored_as_somebody_else_is_told_apart(strict: Server) -> None:
    """Each is one line, not an error of every statement."""
    admin = psycopg.connect(url(strict, "postgres", "postgres"), autocommit=True)
    admin.execute("CREATE DATABASE dropped OWNER bot")
    db = Database(url(strict, f"bot:{PASSWORD}", "dropped"))
    db.migrate()

    def ask() -> int:
        return db.run_here(lambda session: len(session.exec(select(Person.id)).all()))

    assert ask() == 0
    admin.execute("DROP DATABASE dropped WITH (FORCE)")
    with pytest.raises(DatabaseUnavailable, match="no such database: create it"):
        ask()
    admin.execute("CREATE DATABASE dropped OWNER bot")
    with pytest.raises(DatabaseUnavailable, match="lacks tables of the bot: stop the bot and restore"):
        ask()
    db.migrate()
    assert ask() == 0
    with psycopg.connect(url(strict, "postgres", "dropped"), autocommit=True) as other:
        other.execute("ALTER TABLE person OWNER TO postgres")
    with pytest.raises(DatabaseUnavailable, match="pg_restore --no-owner"):
        ask()
    db.close()
    admin.close()
