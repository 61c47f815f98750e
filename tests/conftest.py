"""What tests share: a database migrated like production, copied for each test; what the search learned."""

import fcntl
import logging
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from pydantic import SecretStr

from bot import startup
from bot.app import register_data
from bot.demo import run
from bot.demo.phones import Phone
from bot.demo.server import serve
from bot.demo.telegram import LocalTelegram
from bot.observability.logs import SafeFormatter, set_levels
from bot.settings import Settings
from data.ams.material import Practice, read_practice
from data.answers import engine
from data.answers.engine import Answers, load_answers
from data.answers.search.encoder import open_encoder
from data.answers.search.lexical import Document
from data.db.database import Database
from data.entries import source_files
from data.entries.importing import take_files
from data.entries.source_files import CONTENT
from tests.actors import by_webhook
from tests.builders import Desk
from tests.processes import Cut
from tests.world import World, a_world

settings.register_profile("busy machine", deadline=None)
settings.load_profile("busy machine")
NUMBERS = count(1)
FILES = {name: cache(getattr(startup, name)) for name in ("read_practice", "read_phrases", "read_services")}
"""What reads the files that come with the bot, each once for all."""
ON_POSTGRES = os.environ.get("TEST_DATABASE") == "postgres"


@pytest.fixture(scope="session", autouse=True)
def straight_to_the_local_telegram() -> Iterator[None]:
    """Whatever proxy this machine has for the world outside."""
    with pytest.MonkeyPatch.context() as environment:
        for name in ("NO_PROXY", "no_proxy"):
            environment.setenv(name, "127.0.0.1,localhost")
        yield


@pytest.fixture(scope="session", autouse=True)
def yaml_is_parsed_once() -> Iterator[None]:
    """A content file that didn't change isn't parsed again: parsing all takes a second."""
    parse = source_files.read_yaml

    @cache
    def parse_once(path: Path, changed: int, size: int) -> Any:
        return parse(path)

    def read(path: Path) -> Any:
        there = path.exists()
        return parse_once(path, path.stat().st_mtime_ns, path.stat().st_size) if there else parse(path)

    with pytest.MonkeyPatch.context() as patches:
        patches.setattr(source_files, "read_yaml", read)
        yield


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with the newest schema and the content that comes with the bot."""
    path = tmp_path_factory.mktemp("template") / "peaceops.db"
    db = Database(f"sqlite:///{path}")
    db.migrate()
    take_files(db, CONTENT)
    db.close()
    return path


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """On PostgreSQL, what is about SQLite's file is left out; on SQLite, what is about PostgreSQL."""
    other, reason = ("sqlite", "about SQLite's file") if ON_POSTGRES else ("postgres", "about PostgreSQL")
    for item in items:
        if item.get_closest_marker(other):
            item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """A PostgreSQL with a database `template` that has the newest schema and the content."""
    from tests.postgres import make_database, postgres

    with postgres() as url:
        db = Database(make_database(url, "template"))
        db.migrate()
        take_files(db, CONTENT)
        db.close()
        yield url


@pytest.fixture
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A fresh copy of a database that is ready: SQLite, or PostgreSQL where TEST_DATABASE says so."""
    if ON_POSTGRES:
        from tests.postgres import drop_database, make_database

        url, name = request.getfixturevalue("server"), f"test_{next(NUMBERS)}"
        yield make_database(url, name, "template")
        drop_database(url, name)
        return
    path = tmp_path / "peaceops.db"
    shutil.copy(request.getfixturevalue("template"), path)
    yield f"sqlite:///{path}"


@pytest.fixture
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without anything in it."""
    if ON_POSTGRES:
        from tests.postgres import drop_database, make_database

        url, name = request.getfixturevalue("server"), f"empty_{next(NUMBERS)}"
        yield make_database(url, name)
        drop_database(url, name)
        return
    yield f"sqlite:///{tmp_path}/empty.db"


@pytest.fixture
def db(database_url: str) -> Iterator[Database]:
    """The fresh copy, open."""
    database = Database(database_url)
    register_data(database)
    yield database
    database.close()


LEARNED = Path(__file__).parent.parent / "var"
"""The folder in which the search keeps what it learned of the content: minutes, once for all."""


@pytest.fixture(scope="session")
def shipped_answers(template: Path) -> Answers:
    """Answers over the content that comes with the bot: two seconds, once for all."""
    LEARNED.mkdir(exist_ok=True)
    database, encoder = Database(f"sqlite:///{template}"), open_encoder()
    answers = database.run_here(load_answers)
    with (LEARNED / "learning.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if encoder:
            answers.learn(encoder, LEARNED)
    database.close()
    return answers


@pytest.fixture
def shared_answers(shipped_answers: Answers, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bot started on the content that comes with it takes the answers and files that are read already."""
    build = engine.build_answers
    for name, read in FILES.items():
        monkeypatch.setattr(startup, name, read)

    def take(documents: list[Document], stamp: str) -> Answers:
        return shipped_answers if stamp == shipped_answers.stamp else build(documents, stamp)

    monkeypatch.setattr(engine, "build_answers", take)
    shipped_answers.forget_questions()


@pytest.fixture
def learned(shared_answers: None, tmp_path: Path) -> Path:
    """The same in a folder of one's own: what a test changes in the content isn't learned by the others.

    A file of vectors is replaced, never written into, so that a link to it is enough.
    """
    folder = tmp_path / "learned"
    folder.mkdir()
    for file in LEARNED.glob("vectors-*"):
        (folder / file.name).symlink_to(file)
    return folder


@pytest.fixture
async def world(database_url: str, learned: Path) -> AsyncIterator[World]:
    """A running world."""
    async with a_world(database_url, learned) as running_world:
        yield running_world


@pytest.fixture
async def hooked(database_url: str, learned: Path) -> AsyncIterator[World]:
    """A running world whose updates come by webhook."""
    async with a_world(database_url, learned, **by_webhook()) as running_world:
        yield running_world


@pytest.fixture
async def cut(database_url: str) -> AsyncIterator[Cut]:
    """Both, running."""
    telegram = LocalTelegram(token=run.TOKEN, username="peaceops_test_bot")
    async with serve(telegram) as url:
        stated = Settings(
            telegram_bot_token=SecretStr(run.TOKEN), telegram_api_url=url, database_url=database_url
        )
        async with run.BotProcess(stated, url) as bot:
            yield Cut(telegram, stated, bot)


@pytest.fixture
def desk(db: Database) -> Desk:
    return Desk(db)


@pytest.fixture(scope="session")
def practice() -> Practice:
    """The quiz and the rehearsals that come with the bot."""
    return read_practice()


class Lines(logging.Handler):
    """Keeps every line as an operator would read it."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.setFormatter(SafeFormatter("%(name)s: %(message)s"))
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


class Said:
    """What people told Telegram in a test: their names and words, and the bot's tokens."""

    def __init__(self) -> None:
        self.words: set[str] = set()

    def add(self, *words: str | None) -> None:
        """Words long enough not to be found by chance."""
        self.words.update(word for word in words if word and len(word) > 6 and not word.startswith("/"))


@pytest.fixture(autouse=True)
def logs_tell_nothing(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """At the lowest level, tracebacks included, no test's log holds a name, a message or a token."""
    said, lines, root = Said(), Lines(), logging.getLogger()
    sent, added = Phone.send, LocalTelegram.add_phone

    def send(phone: Phone, text: str, *more: Any, **named: Any) -> None:
        said.add(text)
        sent(phone, text, *more, **named)

    def add_phone(telegram: LocalTelegram, first_name: str, **more: str | None) -> Phone:
        said.add(first_name, more.get("last_name"), more.get("username"), telegram.token)
        return added(telegram, first_name, **more)

    monkeypatch.setattr(Phone, "send", send)
    monkeypatch.setattr(LocalTelegram, "add_phone", add_phone)
    level = root.level
    root.setLevel(logging.DEBUG)
    root.addHandler(lines)
    set_levels()
    yield
    root.removeHandler(lines)
    root.setLevel(level)
    told = [line for line in lines.lines if any(word in line for word in said.words)]
    assert not told, told
