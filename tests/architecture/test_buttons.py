"""Every button is made somewhere, and somebody answers it."""

import re

from pydantic import SecretStr

from bot.app import build_application
from bot.callbacks import base
from bot.callbacks.forms import SendUnseen
from bot.routing import TapHandler
from bot.settings import Settings
from bot.startup import open_services
from tests.architecture.sources import ROOT


def handled_taps(database_url: str) -> set[type]:
    """Return the kinds of button that some handler answers."""
    settings = Settings(telegram_bot_token=SecretStr("1:x"), database_url=database_url)
    services = open_services(settings)
    app = build_application(settings, services)
    services.db.close()
    handlers = [handler for group in app.handlers.values() for handler in group]
    tables = [handler.table.values() for handler in handlers if isinstance(handler, TapHandler)]
    return {tap for table in tables for tap, _ in table}


RETIRED = {SendUnseen}
"""Buttons that stand in chats of earlier versions: answered, made no more."""


def test_every_button_is_made_somewhere_and_answered(database_url: str) -> None:
    handled = handled_taps(database_url)
    kinds = set(base.Tap.__subclasses__())
    assert handled == kinds
    makers = [ROOT / "bot" / "ui" / "keyboards.py", *(ROOT / "handlers").rglob("*screens.py")]
    made = re.sub(r"^from .*$", "", "".join(path.read_text() for path in makers), flags=re.MULTILINE)
    for kind in kinds - RETIRED:
        assert re.search(rf"\b{kind.__name__}\b", made), kind.__name__


def test_every_button_has_its_own_prefix() -> None:
    kinds = base.Tap.__subclasses__()
    assert len({kind.prefix for kind in kinds}) == len(kinds)
