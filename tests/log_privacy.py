"""Check that logs reveal nothing, whatever tests do: no name, no message, no token."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest

from bot.demo.phones import Phone
from bot.demo.telegram import LocalTelegram
from bot.observability.logs import SafeFormatter, set_levels


class Lines(logging.Handler):
    """A log handler that keeps every line as an operator would read it."""

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
        """Add words that are long enough not to be found by chance."""
        self.words.update(word for word in words if word and len(word) > 6 and not word.startswith("/"))


@pytest.fixture(autouse=True)
def logs_tell_nothing(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Check that no test's log, at the lowest level and with tracebacks, has a name, message or token."""
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
