"""postgres://, postgresql:// and postgresql+psycopg:// mean the same to every command."""

import os
import re
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from bot.cli.main import cli
from tests.postgres import client_programs, drop_database, make_database

pytestmark = [pytest.mark.postgres, pytest.mark.slow]
FORMS = ("postgres", "postgresql", "postgresql+psycopg")
COMMANDS = {
    "check": "OK    database: postgresql",
    "upgrade": "",
    "backup {folder}": "checked",
    "change-bot": "takes the bot of TELEGRAM_BOT_TOKEN",
    "ask": "",
    "outbox list": "",
    "outbox retry": "",
    "coordinator invite": "/start c_",
    "coordinator list": "",
    "coordinator log": "",
    "content import": "unchanged: ",
    "content export {folder}/files": "",
}
"""What each says, among other things; a command that fails has another exit code than 0, but `check`."""
OTHERS = {
    "run": "needs a Telegram: what the journeys do on PostgreSQL is the same",
    "demo": "has a database of its own",
    "restore": "SQLite only, and says so",
    "copy-database": "below",
    "encrypt-backup": "of files",
    "decrypt-backup": "of files",
    "poster": "asks no database",
    "content check": "asks no database",
    "content learn": "asks no database",
    "outbox drop": "as outbox retry, but needs a message",
    "coordinator remove": "as coordinator list, but needs a coordinator",
    "coordinator lead": "the same",
    "coordinator reset-code": "the same",
}


def all_commands() -> set[str]:
    """Return every command of the command line."""
    found = set()
    for name, command in get_command(cli).commands.items():  # type: ignore[attr-defined]
        found |= {f"{name} {sub}" for sub in getattr(command, "commands", ())} or {name}
    return found


def in_form(url: str, form: str) -> str:
    return form + url[url.index("://") :]


@pytest.fixture(autouse=True)
def programs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the programs of the server's own version first."""
    monkeypatch.setenv("PATH", f"{client_programs()}:{os.environ['PATH']}")


def test_every_command_is_tried_or_says_why_not() -> None:
    tried = {re.sub(r" \{.*", "", command) for command in COMMANDS}
    assert tried | set(OTHERS) == all_commands()


@pytest.mark.parametrize("form", FORMS)
def test_every_command_takes_every_form(
    database_url: str, form: str, tmp_path: Path, learned: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", in_form(database_url, form))
    monkeypatch.setenv("INDEX_FOLDER", str(learned))
    (tmp_path / "folder").mkdir()
    for command, says in COMMANDS.items():
        done = CliRunner().invoke(cli, command.format(folder=tmp_path / "folder").split(), input="")
        assert says in done.output, (command, done.output)
        assert command == "check" or done.exit_code == 0, (command, done.output)
        assert not isinstance(done.exception, Exception)


@pytest.mark.parametrize("form", FORMS)
def test_a_copy_goes_to_and_from_every_form(
    database_url: str, server: str, form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    name = f"copied_{FORMS.index(form)}"
    target = make_database(server, name)
    for source, to in ((database_url, target), (target, f"sqlite:///{tmp_path}/back.db")):
        words = [in_form(url, form) if url.startswith("postgres") else url for url in (source, to)]
        done = CliRunner().invoke(cli, ["copy-database", *words])
        assert done.exit_code == 0 and "the same on both sides" in done.output
    drop_database(server, name)
