"""`python -m bot content`: check · learn · import · export."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.common import load_settings, open_database, stop
from bot.settings import Settings

if TYPE_CHECKING:
    from data.entries.source_files import TopicFile

content_cli = typer.Typer(no_args_is_help=True, help="Check, import and export the approved entries.")
Folder = Annotated[Path | None, typer.Argument(help="The folder of content files.")]
Every = Annotated[bool, typer.Option("--every", help="Name every breach of the style rules.")]


@contextmanager
def open_content(settings: Settings) -> Iterator[Any]:
    """Yield the database with the content imported; if there is none, a temporary one of the files alone."""
    from data.db.database import Database
    from data.db.file_permissions import exists
    from data.db.urls import sqlite_file
    from data.entries.importing import import_files
    from data.entries.source_files import ContentError

    path = sqlite_file(settings.database_url)
    with ExitStack() as opened:
        if path and not exists(path):
            print(
                f"There is no database at {path.absolute()}: answers come from the content files alone.",
                file=sys.stderr,
            )
            folder = opened.enter_context(TemporaryDirectory())
            db = opened.enter_context(closing(Database(f"sqlite:///{folder}/content.db")))
            db.migrate()
        else:
            db = opened.enter_context(closing(open_database(settings)))
        try:
            import_files(db, settings.content_folder, settings.publisher)
        except ContentError as error:
            raise stop("\n".join(error.lines)) from None
        yield db


@content_cli.command("check")
def content_check(folder: Folder = None, every: Every = False) -> None:
    """Say what is wrong with the content files (then the exit code is 1) and what to look at."""
    from bot.cli.content.content_lint import find_failures, find_notes
    from data.entries.publisher import Publisher
    from data.entries.service_files import read_services
    from data.entries.source_files import ContentError, read_files, topics_of, wordings_of

    settings = load_settings()
    folder = folder or settings.content_folder
    try:
        files = read_files(folder)
        services = read_services(folder)
    except ContentError as error:
        raise stop("\n".join(error.lines)) from None
    topics, wordings = topics_of(files, Publisher()), wordings_of(files)
    count = sum(len(topic.entries) for topic in topics)
    print(f"{count} entries in {len(topics)} topics, {len(services)} police services: all can be served.")
    failures = find_failures(topics, every, wordings)
    for line in failures:
        print(f"  FAIL: {line}")
    for line in find_notes(topics, settings.index_folder, date.today()):
        print(f"  to look at: {line}")
    if failures:
        raise typer.Exit(1)


def read_topics_or_stop(folder: Path | None, settings: Settings) -> "list[TopicFile]":
    """Return a folder's topics, or CONTENT_FOLDER's, in the operator's wording; exit if a file is wrong."""
    from data.entries.source_files import ContentError, read_topics

    try:
        return read_topics(folder or settings.content_folder, settings.publisher)
    except ContentError as error:
        raise stop("\n".join(error.lines)) from None


@content_cli.command("learn")
def content_learn(folder: Folder = None) -> None:
    """Read the content for the search, so that the first start answers by meaning at once."""
    from bot.cli.content.content_learn import learn_content
    from data.db.disk import explain_os_error

    settings = load_settings()
    topics = read_topics_or_stop(folder, settings)
    try:
        made = learn_content(topics, settings.index_folder)
    except OSError as error:
        place = Path(error.filename or settings.index_folder)
        raise stop(f"INDEX_FOLDER: {place} can't be written: {explain_os_error(error, place)}.") from None
    print(f"{made} texts read for the search.")


@content_cli.command("import")
def content_import(folder: Folder = None) -> None:
    """Import what changed in the files; what coordinators changed is kept, and a conflict is named."""
    from data.entries.importing import import_content

    settings = load_settings()
    topics = read_topics_or_stop(folder, settings)
    with closing(open_database(settings)) as db:
        report = db.run_here(import_content, topics)
    for word in ("added", "changed", "removed", "kept", "conflicts"):
        print(f"{word}: {', '.join(getattr(report, word)) or 'none'}")
    print(f"unchanged: {report.unchanged}")
    if report.conflicts:
        print("In conflict: changed here by coordinators and in the files. They decide with /content.")


@content_cli.command("export")
def content_export(folder: Annotated[Path, typer.Argument(help="Where to write the files.")]) -> None:
    """Write the database's entries as content files, each into a file of the name that it came from."""
    from data.db.disk import explain_os_error
    from data.entries.exporting import export_content

    settings = load_settings()
    with closing(open_database(settings)) as db:
        try:
            for path in db.run_here(export_content, folder, settings.content_folder, settings.publisher):
                print(path)
        except OSError as error:
            place = Path(error.filename or folder)
            raise stop(f"{place} can't be written: {explain_os_error(error, place)}.") from None
