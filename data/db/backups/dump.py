"""Dumps of PostgreSQL: `pg_dump` makes them, and `pg_restore` reads all of each to verify it."""

import os
import re
import shutil
import subprocess
import tempfile
from collections import Counter
from contextlib import closing
from pathlib import Path

from data.db.backups.sqlite_backup import DUMP_BEGINS, BackupError, beside
from data.db.database import Database
from data.db.disk import explain_os_error, is_full
from data.db.errors import NO_DRIVER, POSTGRES, DatabaseError
from data.db.urls import with_driver

ROWS_BEGIN = re.compile(rb"^COPY (?:\S+\.)?(\w+) .*FROM stdin;$")
ROWS_END = b"\\."
NOT_OURS = (
    "The database is empty, or another database than the bot's: correct DATABASE_URL, or start the bot once "
    "(python -m bot run)."
)
INSTALL_PROGRAMS = "install PostgreSQL's client programs, as new as the server (Debian: postgresql-client)"
PROGRAM_ERROR = re.compile(r"^\w+: (?:error: |fatal: )?(.*)$", re.MULTILINE)
LOCK_TIMEOUT = 60
"""Seconds for which a dump waits for a table that another session has for itself, before it fails."""
MAX_REASON_LENGTH = 300
"""Characters of a program's error that are shown."""


def dump(url: str, target: Path) -> None:
    """Write a dump to `target`, which must not exist, readable by its owner only; it gets its name after it
    was verified. Raises BackupError; then nothing is left at `target`.
    """
    if target.exists():
        raise BackupError(f"{target} is there already; a backup never overwrites.")
    database, secrets = connection_of(url)
    arguments = ("--format=custom", f"--lock-wait-timeout={LOCK_TIMEOUT}s", f"--dbname={database}")
    try:
        with beside(target) as unfinished:
            try:
                run("pg_dump", *arguments, f"--file={unfinished}", secrets=secrets)
                count_rows(unfinished)
            except BackupError as error:
                if is_full(target.absolute().parent):
                    raise BackupError(f"The disk of {target.absolute().parent} is full: make room.") from None
                line = find_refusal(url)
                raise BackupError(f"pg_dump failed. {line}") if line else error from None
            unfinished.rename(target)
    except OSError as error:
        raise BackupError(f"{target} can't be written: {explain_os_error(error, target)}.") from error


def find_refusal(url: str) -> str | None:
    """Say why the bot couldn't use the database either, as a line with its cure; None if it could."""
    try:
        with closing(Database(url)) as db:
            return NOT_OURS if db.read_revision() is None else None
    except DatabaseError as error:
        return str(error)


def connection_of(url: str) -> tuple[str, dict[str, str]]:
    """Return what libpq's programs take as the database, and the environment with its password. The password
    isn't an argument, because every user of the machine can see those. Raises BackupError.
    """
    try:
        from psycopg import ProgrammingError
        from psycopg.conninfo import make_conninfo

        from data.db.postgres.connection import CONNECT_TIMEOUT, KEEPALIVE
    except ImportError:
        raise BackupError(NO_DRIVER) from None

    parsed = with_driver(url)
    _, parts = parsed.get_dialect()().create_connect_args(parsed)
    secret = {"PGPASSWORD": str(parts.pop("password"))} if "password" in parts else {}
    try:
        return make_conninfo(**{"connect_timeout": CONNECT_TIMEOUT, **KEEPALIVE, **parts}), secret
    except ProgrammingError:
        raise BackupError(POSTGRES["08P01"]) from None


def count_rows(file: Path) -> Counter[str]:
    """Count the rows of a dump, by table. All of it is read. Raises BackupError if it is damaged, is of
    another database, or can't be read here.
    """
    with file.open("rb") as opened:
        if opened.read(len(DUMP_BEGINS)) != DUMP_BEGINS:
            raise BackupError(f"{file.name} is {'no dump' if file.stat().st_size else 'empty'}.")
    run("pg_restore", "--list", str(file))
    found, table = Counter[str](), None
    with tempfile.TemporaryFile() as errors:
        command = [program("pg_restore"), "--data-only", "--file=-", str(file)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, env=environment({})) as reading:
            for line in reading.stdout or ():
                if table is None:
                    begins = ROWS_BEGIN.match(line.rstrip())
                    table = begins[1].decode() if begins else None
                    found.update({table: 0} if table else {})
                elif line.rstrip() == ROWS_END:
                    table = None
                else:
                    found[table] += 1
        errors.seek(0)
        if reading.returncode:
            raise BackupError(f"{file.name} is damaged: {reason_of(errors.read())}")
    if "alembic_version" not in found:
        raise BackupError(f"{file.name} is of another database than the bot's.")
    return found


def run(name: str, *arguments: str, secrets: dict[str, str] | None = None) -> None:
    """Run one of PostgreSQL's programs. Raises BackupError with its reason."""
    command = [program(name), *arguments]
    done = subprocess.run(command, env=environment(secrets or {}), capture_output=True, check=False)
    if done.returncode:
        raise BackupError(f"{name} failed: {reason_of(done.stderr)}")


def environment(secrets: dict[str, str]) -> dict[str, str]:
    """Return our environment, with secrets added, and messages in English."""
    return os.environ | {"LC_ALL": "C"} | secrets


def program(name: str) -> str:
    """Return the path of a program of PostgreSQL. Raises BackupError if it is missing."""
    found = shutil.which(name)
    if found is None:
        raise BackupError(f"There is no {name} here: {INSTALL_PROGRAMS}.")
    return found


def reason_of(errors: bytes) -> str:
    """Return the first line that a program says, with the cure if we know it."""
    said = errors.decode(errors="replace").strip()
    if "version mismatch" in said or "unsupported version" in said:
        return f"it is older than the server, or than what made the dump: {INSTALL_PROGRAMS}."
    if "statement timeout" in said:  # pg_dump itself has none but while it waits for tables
        return POSTGRES["55P03"]
    lines = PROGRAM_ERROR.findall(said) or said.splitlines() or ["it doesn't say why."]
    return f"{lines[0][:MAX_REASON_LENGTH].rstrip('.')}."
