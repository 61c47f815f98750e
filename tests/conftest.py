"""Fixtures that tests share: the answers over the content, a world with a running bot, a desk. Those of
databases are in `fixtures/databases.py`, those that save time in `fixtures/made_once.py`.
"""

import fcntl
import gc
import os
import secrets
import sys
from collections.abc import AsyncIterator, Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings
from pydantic import SecretStr
from sqlmodel import Session

from bot import startup
from bot.demo import run
from bot.demo.server import serve
from bot.demo.telegram import LocalTelegram
from bot.server import freeze_loaded_objects
from bot.settings import Settings
from data.ams.material import Practice, read_practice
from data.answers.building import loading
from data.answers.engine import Answers
from data.answers.search.lexical import Document
from data.answers.vectors import encoder
from data.db.database import Database
from tests.actors import by_webhook
from tests.builders import Desk
from tests.commands import end_parent
from tests.fixtures.collecting import import_share, is_left_out
from tests.fixtures.databases import ON_POSTGRES
from tests.fixtures.databases import cluster as cluster
from tests.fixtures.databases import database_url as database_url
from tests.fixtures.databases import db as db
from tests.fixtures.databases import empty_url as empty_url
from tests.fixtures.databases import few_entries_url as few_entries_url
from tests.fixtures.databases import module_db as module_db
from tests.fixtures.databases import pages_are_checked_once as pages_are_checked_once
from tests.fixtures.databases import server as server
from tests.fixtures.databases import template as template
from tests.fixtures.log_privacy import levels_of_libraries_are_set as levels_of_libraries_are_set
from tests.fixtures.log_privacy import logs_tell_nothing as logs_tell_nothing
from tests.fixtures.made_once import content_is_hashed_once as content_is_hashed_once
from tests.fixtures.made_once import freed_memory_is_kept as freed_memory_is_kept
from tests.fixtures.made_once import garbage_is_looked_for_seldom as garbage_is_looked_for_seldom
from tests.fixtures.made_once import model_is_read_once as model_is_read_once
from tests.fixtures.made_once import programs_are_compiled_once as programs_are_compiled_once
from tests.fixtures.made_once import settings_are_searched_once as settings_are_searched_once
from tests.fixtures.made_once import statements_are_compiled_once as statements_are_compiled_once
from tests.fixtures.made_once import yaml_is_parsed_once as yaml_is_parsed_once
from tests.processes import ForkedBot, KillableWorld
from tests.stored_answers import answers_of
from tests.world import World, a_world

settings.register_profile("busy machine", deadline=None)
settings.load_profile("busy machine")
READERS = ("read_phrases", "read_services", "read_helplines")
FILES = {name: cache(getattr(startup, name)) for name in READERS}
"""The functions that read the files that come with the bot, each cached for all tests."""
OPEN_ENCODER = cache(encoder.open_encoder)


def pytest_configure() -> None:
    """Give all workers, and the processes that tests start, one seed for the hashes of texts: only so can
    they hand answers over. The garbage collector is off until the tests are collected.
    """
    gc.disable()
    os.environ.setdefault("PYTHONHASHSEED", str(secrets.randbelow(2**32)))


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """Import a worker's share of the modules first."""
    import_share(session.config)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out a module of which no test is to run."""
    return is_left_out(config, collection_path) or None


@pytest.fixture(scope="session", autouse=True)
def straight_to_the_local_telegram() -> Iterator[None]:
    """Remove the proxy that this machine may have for the outside."""
    with pytest.MonkeyPatch.context() as environment:
        for name in ("NO_PROXY", "no_proxy"):
            environment.setenv(name, "127.0.0.1,localhost")
        yield


@pytest.fixture(scope="session", autouse=True)
def what_tests_share_ends() -> Iterator[None]:
    """End what tests share after the last of them: the process that commands are forked from, the programs of
    PostgreSQL.
    """
    yield
    end_parent()
    if used := sys.modules.get("tests.postgres"):
        used.clear()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out, on PostgreSQL, the tests of SQLite's file; on SQLite, the tests of PostgreSQL."""
    other, reason = ("sqlite", "about SQLite's file") if ON_POSTGRES else ("postgres", "about PostgreSQL")
    for item in items:
        if item.get_closest_marker(other):
            item.add_marker(pytest.mark.skip(reason=reason))


LEARNED = Path(__file__).parent.parent / "var"
"""The folder in which the vectors of the content are kept: they take minutes, once for all."""


@pytest.fixture(scope="session")
def answers_by_words(template: Path) -> Answers:
    """Return the answers over the content that comes with the bot, without an encoder."""
    return answers_of(template)


@pytest.fixture(scope="session")
def shipped_answers(template: Path) -> Answers:
    """Return the answers over the content that comes with the bot; they are made once for all workers."""
    LEARNED.mkdir(exist_ok=True)
    with (LEARNED / "learning.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        answers = answers_of(template, OPEN_ENCODER(), LEARNED)
    freeze_loaded_objects()
    return answers


@pytest.fixture
def answers_by_meaning(shipped_answers: Answers) -> Answers:
    """Return the same answers; the test is left out where there is no encoder."""
    if not shipped_answers.complete:
        pytest.skip("no encoder for this machine")
    return shipped_answers


@pytest.fixture
def shared_answers(shipped_answers: Answers, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a bot that starts on the content that comes with it use the answers and files that are read
    already.
    """
    build, read_all = loading.build_answers, loading.read_documents
    for name, read in FILES.items():
        monkeypatch.setattr(startup, name, read)
    monkeypatch.setattr(encoder, "open_encoder", OPEN_ENCODER)

    def take(documents: list[Document], stamp: str) -> Answers:
        return shipped_answers if stamp == shipped_answers.stamp else build(documents, stamp)

    def read_changed(session: Session) -> list[Document]:
        """Return no documents for the shipped content, which the answers have already."""
        return [] if loading.content_stamp(session) == shipped_answers.stamp else read_all(session)

    monkeypatch.setattr(loading, "build_answers", take)
    monkeypatch.setattr(loading, "read_documents", read_changed)
    shipped_answers.forget_questions()


@pytest.fixture
def learned(shared_answers: None, tmp_path: Path) -> Path:
    """Return a folder of its own with the vectors, so that what a test changes in the content isn't learned
    by others. A file of vectors is replaced, never written into, so a link to it is enough.
    """
    folder = tmp_path / "learned"
    folder.mkdir()
    for file in LEARNED.glob("vectors-*"):
        (folder / file.name).symlink_to(file)
    return folder


@pytest.fixture
async def world(database_url: str, learned: Path) -> AsyncIterator[World]:
    """Yield a running world."""
    async with a_world(database_url, learned) as running_world:
        yield running_world


@pytest.fixture
async def small_world(few_entries_url: str, learned: Path) -> AsyncIterator[World]:
    """Yield a running world with the missions and roles alone: when they change, its answers are made anew
    in a fraction of the time.
    """
    async with a_world(few_entries_url, learned) as running_world:
        yield running_world


@pytest.fixture
async def hooked(database_url: str, learned: Path) -> AsyncIterator[World]:
    """Yield a running world whose updates come by webhook."""
    async with a_world(database_url, learned, **by_webhook()) as running_world:
        yield running_world


@pytest.fixture
async def killable(database_url: str) -> AsyncIterator[KillableWorld]:
    """Yield a local Telegram and the bot as a process, both running."""
    telegram = LocalTelegram(token=run.TOKEN, username="peaceops_test_bot")
    async with serve(telegram) as url:
        stated = Settings(
            telegram_bot_token=SecretStr(run.TOKEN), telegram_api_url=url, database_url=database_url
        )
        async with ForkedBot(stated, url) as bot:
            yield KillableWorld(telegram, stated, bot)


@pytest.fixture
def desk(db: Database) -> Desk:
    return Desk(db)


@pytest.fixture(scope="session")
def practice() -> Practice:
    """Return the quiz and the rehearsals that come with the bot."""
    return read_practice()
