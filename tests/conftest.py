"""What tests share: a database migrated like production, copied for each test; what the search learned."""

import fcntl
import logging
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.demo.phones import Phone
from bot.demo.telegram import LocalTelegram
from bot.logs import SafeFormatter, set_levels
from data.answers import load_answers
from data.content import import_content
from data.content_files import read_topics
from data.database import Database
from data.search.encoder import open_encoder


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with the newest schema and the content that comes with the bot."""
    path = tmp_path_factory.mktemp("template") / "peaceops.db"
    db = Database(f"sqlite:///{path}")
    db.migrate()
    db.run_here(import_content, read_topics())
    db.close()
    return path


@pytest.fixture
def database_url(template: Path, tmp_path: Path) -> str:
    """A fresh copy of it."""
    path = tmp_path / "peaceops.db"
    shutil.copy(template, path)
    return f"sqlite:///{path}"


@pytest.fixture
def db(database_url: str) -> Iterator[Database]:
    """The fresh copy, open."""
    database = Database(database_url)
    yield database
    database.close()


@pytest.fixture(scope="session")
def learned(template: Path) -> Path:
    """The folder in which the search keeps what it learned of the content: half a minute, once for all."""
    folder = Path(__file__).parent.parent / "var"
    folder.mkdir(exist_ok=True)
    database, encoder = Database(f"sqlite:///{template}"), open_encoder()
    with (folder / "learning.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if encoder:
            database.run_here(load_answers).learn(encoder, folder)
    database.close()
    return folder


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
