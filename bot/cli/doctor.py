"""`python -m bot check`: check everything an operator would look at, each with its fix."""

import shlex
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.cli.backup_check import check_backups, check_erased, check_room
from bot.cli.common import MIN_FREE, CheckResult, check_port
from bot.cli.environment import unknown_settings
from bot.cli.telegram_calls import check_bot, check_telegram
from bot.settings import Settings
from data.answers.building.loading import load_answers
from data.answers.vectors.encoder import open_encoder
from data.cluster.readiness import check_write
from data.db.database import Database
from data.db.disk import existing, explain_os_error, find_obstacle, free_files
from data.db.errors import DatabaseError
from data.db.urls import sqlite_file
from data.entries.source_files import ContentError, read_topics
from data.outbox import admin
from data.safety.helplines import read_helplines

MIN_FILES = 100
"""How many more files must fit on the database's disk: its log, the copy of a backup, the index."""
MAX_WAIT = 600
"""Seconds for which a message may have been due before the outbox counts as failed."""


PUBLISHER_SETTINGS = {
    "name": "OPERATOR_NAME_EN and _FR",
    "contact": "OPERATOR_TELEPHONE, OPERATOR_EMAIL or OPERATOR_ADDRESS_EN and _FR",
}
"""What should be stated, and by which settings."""


def check_everything(settings: Settings, backups: Path | None) -> Iterator[CheckResult]:
    """Run every check; a failed one doesn't stop the next. What goes by today's date comes after the clock,
    and by Telegram's time if that is known: where the clock is wrong, nothing else is to be mended.
    """
    yield from check_settings()
    yield from check_port(settings)
    yield check_content(settings)
    yield from check_speech(settings)
    yield check_publisher(settings)
    yield from to_the_end("database", check_database(settings))
    yield check_disk(settings)
    skew = yield from check_telegram(settings)
    now = datetime.now(UTC) - timedelta(seconds=skew or 0)
    yield check_helplines(now)
    if folder := backups or settings.backup_folder:
        yield from to_the_end("backups", check_folder(folder, settings, now))


def to_the_end(name: str, results: Iterator[CheckResult]) -> Iterator[CheckResult]:
    """Yield results; an error of the database or the system that ends them is one more, which failed."""
    try:
        yield from results
    except DatabaseError as error:
        yield CheckResult(name, False, error.cause, error.cure)
    except OSError as error:
        place = Path(error.filename or ".").absolute()
        fix = "check as the service's user (docs/OPERATIONS.md, `bot`), or let it use that"
        yield CheckResult(name, False, f"{place}: {explain_os_error(error, place)}", fix)


def check_folder(folder: Path, settings: Settings, now: datetime | None = None) -> Iterator[CheckResult]:
    """Check the backups in a folder at a time, and the room that it has for the next."""
    yield check_backups(folder, must_be_encrypted=bool(settings.backup_keys), now=now)
    yield from check_room(folder)


CORRECT_SETTINGS = "correct it, in .env or the service's environment file"


def check_settings() -> Iterator[CheckResult]:
    """Check for names in the environment or `.env` that no setting has, and that therefore do nothing."""
    for line in unknown_settings():
        yield CheckResult("settings", False, line, CORRECT_SETTINGS)


def check_content(settings: Settings) -> CheckResult:
    """Check the files of approved entries."""
    try:
        topics = read_topics(settings.content_folder)
    except ContentError as error:
        fix = "python -m bot content check names all"
        return CheckResult("content", False, error.lines[0], fix)
    return CheckResult("content", True, f"{sum(len(topic.entries) for topic in topics)} entries")


def check_speech(settings: Settings) -> Iterator[CheckResult]:
    """Check that the program of SPEECH_COMMAND, if there is one, can be found."""
    if words := shlex.split(settings.speech_command):
        found = shutil.which(words[0])
        detail = found or f"there is no program {words[0]} here"
        yield CheckResult("speech", bool(found), detail, "install it, or correct SPEECH_COMMAND")


def check_publisher(settings: Settings) -> CheckResult:
    """Note what isn't stated to officers: who runs the bot, whether it is official, whom to contact."""
    publisher = settings.publisher
    if missing := [setting for what, setting in PUBLISHER_SETTINGS.items() if not publisher.states(what)]:
        detail = "officers read that it isn't stated who runs this bot, or whom to contact"
        return note("who runs it", detail, f"set {', '.join(missing)} (.env.example explains)")
    if publisher.is_official is None:
        detail = "officers read that it isn't stated whether this is an official service"
        return note("who runs it", detail, "set OPERATOR_OFFICIAL to true or false")
    return CheckResult("who runs it", True, publisher.facts["en"]["name"])


def note(name: str, detail: str, fix: str) -> CheckResult:
    """Return a result that says what to do, and doesn't make the command fail."""
    return CheckResult(name, True, detail, fix, is_note=True)


def check_helplines(now: datetime) -> CheckResult:
    """Check when the telephone numbers for people in trouble were last verified."""
    lines = read_helplines()
    detail = f"{len(lines.lines)} numbers, looked up on {lines.verified_on}"
    fix = "ring every number in data/safety/helplines.yaml, then change its dates"
    return CheckResult("helplines", not lines.is_due(now.date()), detail, fix)


def check_database(settings: Settings) -> Iterator[CheckResult]:
    """Check that the database can be reached, is whole and of this version; then the outbox, erasures and
    index.
    """
    try:
        db = Database(settings.database_url, settings.erased_place)
    except DatabaseError as error:
        yield CheckResult("database", False, error.cause, error.cure)
        return
    named = f"{db.engine.dialect.name}, {db.place}"
    try:
        db.check_schema()
        db.run_here(check_write)
    except DatabaseError as error:
        yield CheckResult("database", False, f"{named}: {error.cause}", error.cure)
        db.close()
        return
    yield CheckResult("database", True, f"{named}, schema is this version's")
    yield from check_bot(db, settings)
    yield from check_outbox(db)
    yield check_erased(db)
    yield check_index(db, settings)
    db.close()


def check_index(db: Database, settings: Settings) -> CheckResult:
    """Check that the search has learned every text, and can keep what it learns."""
    encoder = open_encoder()
    if encoder is None:
        return CheckResult("index", True, "no encoder for this machine: exact answers and choices only")
    if obstacle := find_obstacle(settings.index_folder):
        fix = (
            "correct INDEX_FOLDER, or let the service's user write there; without it each start takes minutes"
        )
        return CheckResult("index", False, obstacle, fix)
    missing = db.run_here(load_answers).missing(encoder, settings.index_folder)
    return CheckResult(
        "index", not missing, f"{missing} texts not learned", "start the bot and wait a minute"
    )


def check_outbox(db: Database) -> Iterator[CheckResult]:
    """Check how long messages have waited since they were first due, and which were set aside by errors."""
    state = db.run_here(admin.get_state)
    detail = f"{state.waiting} messages wait, the oldest for {state.age:.0f} s"
    yield CheckResult("outbox", state.age < MAX_WAIT, detail, "is the bot running? python -m bot outbox list")
    fix = "python -m bot outbox list names their errors; then outbox retry or drop"
    yield CheckResult("failed messages", not state.set_aside, f"{state.set_aside} set aside", fix)


def check_disk(settings: Settings) -> CheckResult:
    """Check the free space where the database is, and how many more files it takes; with PostgreSQL, where
    the index and the copies of upgrades are.
    """
    path = sqlite_file(settings.database_url)
    folder, what = existing(path or settings.index_folder), "the database" if path else "INDEX_FOLDER"
    free, files = shutil.disk_usage(folder).free, free_files(folder)
    if files is not None and files < MIN_FILES:
        detail = f"{free // 2**20:,} MB free, but only {files} more files fit (inodes, see df -i)"
        return CheckResult("disk", False, detail, f"remove files there, or move {what}")
    return CheckResult(
        "disk", free > MIN_FREE, f"{free // 2**20:,} MB free at {folder}", f"make room, or move {what}"
    )
