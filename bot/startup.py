"""Open the services (database, content, texts) before anything is served."""

import contextlib
import logging
from functools import partial
from pathlib import Path

from bot.cache import ContentCache
from bot.context import Services
from bot.observability.metrics import Metrics, PrometheusMetrics
from bot.settings import Settings
from bot.speech.synthesizer import Synthesizer
from bot.texts.catalogue import Texts
from bot.updates.inbox import Inbox
from data.answers.building.first_answers import begin_answers
from data.answers.intents.classifier import IntentClassifier
from data.answers.intents.phrases import read_phrases
from data.cluster.bot_number import claim_for_bot
from data.cluster.child_process import run_in_child
from data.cluster.membership import Membership
from data.db.backups.upgrade import CopyPlan, upgrade_with_copy
from data.db.database import Database
from data.db.erased_file import default_place
from data.db.errors import DatabaseError
from data.db.file_permissions import tighten
from data.db.sqlite.wal import mark
from data.db.urls import sqlite_file
from data.entries import importing
from data.entries.police_services import PoliceServices
from data.entries.service_files import read_services
from data.entries.source_files import ContentError
from data.privacy import erased_list
from data.privacy.reapply import reapply
from data.safety.helplines import read_helplines

log = logging.getLogger(__name__)


def open_services(settings: Settings, *, is_own_process: bool = False) -> Services:
    """Migrate the database, load the content and return the services. Raises ContentError and DatabaseError
    before anything is served. With `is_own_process` a child process prepares the database: making tables and
    reading content files takes 20 MB that the bot never needs again.
    """
    with contextlib.ExitStack() as undone:
        db = Database(settings.database_url, settings.erased_place)
        undone.callback(db.close)
        db.wait()
        if is_own_process:
            db.engine.dispose()
            run_in_child(partial(prepare_and_close, db, settings), (ContentError, DatabaseError))
        else:
            prepare(db, settings)
        police = PoliceServices(tuple(read_services(settings.content_folder)))
        undone.pop_all()
    return Services(
        settings=settings,
        db=db,
        texts=Texts(settings.time_zone),
        police=police,
        cache=ContentCache(db),
        inbox=Inbox(db),
        membership=Membership(db),
        intents=IntentClassifier(read_phrases()),
        helplines=read_helplines(),
        synthesizer=Synthesizer(settings.speech_command) if settings.speech_command else None,
        metrics=open_metrics(settings),
        first_answers=begin_answers(db, settings.index_folder) if is_own_process else None,
    )


def prepare(db: Database, settings: Settings) -> None:
    """Bring the database and its files to what this version and the content files say."""
    prepare_schema(db, settings)
    tighten_files(settings)
    erase_restored(db)
    report = importing.import_files(db, settings.content_folder, settings.publisher)
    log.info("content: %s", report.summary if report else "unchanged")


def erase_restored(db: Database) -> None:
    """Erase people again whom a restored backup brought back. Raises DatabaseError if their list can't be
    read.
    """
    try:
        count = db.run_here(reapply)
    except OSError as error:
        raise DatabaseError(f"The list of the erased can't be written: {error.strerror}.") from None
    if count:
        log.warning("%d people who were erased had come back with a backup; they were erased again", count)
        db.scrub_here()
    if unreadable := db.run_here(erased_list.count_unreadable):
        log.warning("%d people were erased under another key: is ERASED_FILE the right file?", unreadable)


def prepare_and_close(db: Database, settings: Settings) -> None:
    """Prepare the database for the bot of the token, and close it, in a process that ends then."""
    with contextlib.closing(db):
        prepare(db, settings)
        if token := settings.telegram_bot_token:
            db.run_here(claim_for_bot, token.get_secret_value())


def open_metrics(settings: Settings) -> Metrics:
    """Return the metrics, if they are served and requirements/large.txt is installed; else metrics that count
    nothing.
    """
    if settings.listen_port is None:
        return Metrics()
    try:
        return PrometheusMetrics()
    except ModuleNotFoundError:
        log.info("/metrics has nothing: requirements/large.txt isn't installed (make large)")
        return Metrics()


def prepare_schema(db: Database, settings: Settings) -> None:
    """Create the tables in a new database, or upgrade an older one after copying it. Raises DatabaseError if
    it can't be used or copied; then nothing was changed.
    """
    path = sqlite_file(db.url)
    with db.refusals_explained():
        is_new = not (path.exists() and path.stat().st_size) if path else db.find_revision() is None
    copy = upgrade_with_copy(db, CopyPlan(settings.index_folder, settings.backup_keys))
    if is_new:
        log.warning("created a new database, because there was none: %s", db.place)
    if copy:
        log.info("the database was upgraded; its copy: %s", copy)
    if path:
        db.engine.dispose()
        mark(path)


def tighten_files(settings: Settings) -> None:
    """Restrict files that hold people's data or the token to their owner."""
    database = sqlite_file(settings.database_url)
    beside = (
        [database.with_name(database.name + ending) for ending in ("", "-wal", "-shm")] if database else []
    )
    listed = settings.erased_place or default_place(database)
    for path in (Path(".env"), listed, *beside):
        if tighten(path):
            log.warning("%s could be read by others; now only by its owner", path.name)
