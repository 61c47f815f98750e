"""Settings that can't be read, or that are none: one line each, JSON where it is asked for."""

import json
import os
import sqlite3
import subprocess
import sys
import zoneinfo
from contextlib import closing
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.cli.common import describe_wrong
from bot.cli.environment import EnvFileError, find_unknown, read_env_file, unknown_settings, wants_json
from bot.settings import Settings
from tests.commands import run_command

ROOT = Path(__file__).parent.parent.parent


def run(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m bot …` in a folder of its own."""
    return run_command(folder, kept() | environment, *words)


def kept() -> dict[str, str]:
    """Return what an environment keeps of this one."""
    return {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}


def start(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Start `python -m bot …` as a new process, to see what is imported."""
    command = [sys.executable, "-m", "bot", *words]
    return subprocess.run(
        command, cwd=folder, env=kept() | environment, capture_output=True, text=True, timeout=120
    )


FILES = {
    "Latin-1": ("# Québec\nTELEGRAM_BOT_TOKEN=1:x\n".encode("latin-1"), "isn't in UTF-8 (line 1)"),
    "UTF-16": ("TELEGRAM_BOT_TOKEN=1:x\n".encode("utf-16"), "is in UTF-16"),
    "UTF-16 without a mark": ("TELEGRAM_BOT_TOKEN=1:x\n".encode("utf-16-le"), "is in UTF-16"),
    "a mark, wrong time zone": ("TIME_ZONE=Mars\n".encode("utf-8-sig"), "TIME_ZONE"),
}


@pytest.mark.slow
@pytest.mark.parametrize("how", FILES)
@pytest.mark.parametrize("log_format", ["text", "json"])
def test_a_file_that_cant_be_read_is_one_line_and_code_2(tmp_path: Path, how: str, log_format: str) -> None:
    raw, says = FILES[how]
    (tmp_path / ".env").write_bytes(raw)
    done = run(tmp_path, "run", LOG_FORMAT=log_format)
    [line] = done.stderr.splitlines()
    assert done.returncode == 2 and says in line
    if log_format == "json":
        assert says in json.loads(line)["message"]


@pytest.mark.slow
def test_a_missing_driver_is_one_line_and_code_2(tmp_path: Path) -> None:
    (tmp_path / "psycopg.py").write_text("raise ModuleNotFoundError('No module named psycopg')\n")
    path = f"{tmp_path}:{ROOT}"
    told = {"TELEGRAM_BOT_TOKEN": "1:x", "DATABASE_URL": "postgresql://bot:s3cr3t@127.0.0.1:1/x"}
    done = start(tmp_path, "run", **told | {"PYTHONPATH": path, "LOG_FORMAT": "json"})
    assert done.returncode == 2 and "requirements/large.txt" in json.loads(done.stderr)["message"]
    done = start(tmp_path, "check", **told | {"PYTHONPATH": path, "TELEGRAM_BOT_TOKEN": ""})
    assert "requirements/large.txt" in done.stdout and "Traceback" not in done.stderr


@pytest.mark.slow
@pytest.mark.sqlite
def test_a_name_is_taken_where_the_locale_lacks_its_letters(tmp_path: Path, database_url: str) -> None:
    ascii_only = {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONPATH": str(ROOT)}
    told = ascii_only | {"DATABASE_URL": database_url}
    done = start(tmp_path, "coordinator", "invite", "--name", "Zoé", **told)
    assert done.returncode == 0 and "Send to Zo?" in done.stdout, done.stderr
    with closing(sqlite3.connect(database_url.removeprefix("sqlite:///"))) as opened:
        assert opened.execute("SELECT name FROM invite").fetchall() == [("Zoé",)]


@pytest.mark.slow
def test_with_json_every_line_of_a_crash_is_json(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(
        "import asyncio, threading, warnings, sys\n"
        "from bot.observability.uncaught import install_hooks\n"
        "from bot.observability.logs import set_up_logs\n"
        "set_up_logs('INFO', as_json=True)\n"
        "install_hooks()\n"
        "def fail():\n    raise ValueError('private words')\n"
        "thread = threading.Thread(target=fail)\n"
        "thread.start()\nthread.join()\n"
        "warnings.warn('old')\n"
        "fail()\n"
    )
    done = subprocess.run(
        [sys.executable, str(program)],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    told = [json.loads(line)["message"] for line in done.stderr.splitlines()]
    assert done.returncode == 1
    assert sum("Unexpected error: ValueError" in line for line in told) == 2
    assert "private" not in done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("log_format", ["text", "json"])
def test_a_line_that_isnt_understood_is_named_once(tmp_path: Path, log_format: str) -> None:
    (tmp_path / ".env").write_text(f"LOG_FORMAT={log_format}\r\nTIME ZONE\r\nRETENTION_DAYS=800\r\n")
    said = run(tmp_path, "run").stderr.splitlines()
    assert [number for number, line in enumerate(said) if "line 2 of .env isn't NAME=value" in line] == [0]
    if log_format == "json":
        assert [json.loads(line)["level"] for line in said] == ["WARNING", "CRITICAL"]
    else:
        assert len(said) == 2
    assert "line 2 of .env isn't NAME=value" in run(tmp_path, "check").stdout


@pytest.mark.slow
def test_a_wrong_setting_is_a_finding_for_programs_too(tmp_path: Path) -> None:
    done = run(tmp_path, "check", "--json", LISTEN_PORT="80a")
    found = json.loads(done.stdout)
    assert done.returncode == 2 and found["is_well"] is False and "LISTEN_PORT" in found["told"]
    assert "LISTEN_PORT: must be a whole number" in done.stderr and found["mend"].startswith("correct it")


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ("LOG_LEVEL=info", "must be DEBUG or INFO or WARNING or ERROR"),
        ("LISTEN_PORT=80a", "must be a whole number"),
        ("RETENTION_DAYS=3", "must be at least 90"),
        ("LISTEN_PORT=99999", "must be at most 65535"),
        ("CARDS_HIDE_CONTACTS=nope", "must be true or false"),
        ("WEBHOOK_URL=http://example.ca", "must begin with https://"),
        ("PUBLIC_URL=example.ca", "must be https:// and a host"),
        ("OPERATOR_EMAIL=office", "must be an email address"),
        ("OPERATOR_TELEPHONE=<none>", "must be a telephone number"),
        ("WORKING_DAYS=Mon-Fri", "must be digits from 1 (Monday) to 7 (Sunday)"),
        ("TELEGRAM_BOT_TOKEN=bot1:x", "as @BotFather wrote it"),
        ("TELEGRAM_BOT_TOKEN=https://api.telegram.org/bot1:x", "without 'bot'"),
        ('TELEGRAM_BOT_TOKEN="1:x"', "without 'bot', quotes"),
        ("BACKUP_FOLDER=~/backups", "write the whole path"),
        ("INDEX_FOLDER=$HOME/var", "write the whole path"),
        ("DATABASE_URL=sqlite:///~/peaceops.db", "write the whole path"),
        ("DATABASE_URL=sqlite:////${HOME}/peaceops.db", "write the whole path"),
        ("DATABASE_URL=sqlite:////var/lib/bot/peaceops.db  # the database", "write the value alone"),
        ("INDEX_FOLDER='/var/lib/bot'", "write the value alone"),
        ('BACKUP_FOLDER="/var/backups"', "write the value alone"),
        ("INDEX_FOLDER=/var/lib/\u200bbot", "holds a sign that can't be seen"),
        ("DATABASE_URL=sqlite:////var/lib/bot\r/peaceops.db", "holds a sign that can't be seen"),
        ("DATABASE_URL=sqlite:///", "not a URL like sqlite:///var/peaceops.db"),
        ("DATABASE_URL=sqlite:///:memory:", "not a URL like sqlite:///var/peaceops.db"),
    ],
)
def test_a_wrong_value_is_told_in_words_and_not_shown(
    monkeypatch: pytest.MonkeyPatch, setting: str, told: str
) -> None:
    name, _, value = setting.partition("=")
    monkeypatch.setenv(name, value)
    with pytest.raises(ValidationError) as caught:
        Settings()
    [line] = [describe_wrong(item) for item in caught.value.errors()]
    assert line.startswith(f"{name}: ") and told in line and (value == "sqlite:///" or value not in line)


def test_unknown_names_are_told_with_the_nearest_setting() -> None:
    file = ["WEBHOK_URL", "telegram_bot_token", "COLOUR", "PGPASSWORD"]
    assert find_unknown(["DATABASE_ULR", "HOME", "LOG_LEVEL", "PATH"], file) == [
        "COLOUR is no setting; .env.example names all",
        "DATABASE_ULR is no setting: is DATABASE_URL meant?",
        "WEBHOK_URL is no setting: is WEBHOOK_URL meant?",
    ]


def test_a_token_pasted_with_a_blank_and_a_password_with_a_dollar_are_taken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", " 1:x \n")
    monkeypatch.setenv("DATABASE_URL", "postgresql://bot:pa$word@host/name")
    token = Settings().telegram_bot_token
    assert token and token.get_secret_value() == "1:x"


def test_the_line_ends_of_windows_are_no_part_of_a_value(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """As of a `.env` with such lines that a shell has read, or `docker run --env-file`."""
    given = {
        "DATABASE_URL": f"sqlite:///{tmp_path}/peaceops.db",
        "INDEX_FOLDER": str(tmp_path),
        "BACKUP_RECIPIENTS": "",
        "LISTEN_PORT": "8081",
        "LOG_FORMAT": "json",
        "OPERATOR_TELEPHONE": "",
        "PUBLIC_URL": "https://desk.example.ca",
        "WEBHOOK_SECRET": "a" * 32,
    }
    for name, value in given.items():
        monkeypatch.setenv(name, f"{value}\r")
    found = Settings()
    assert found.database_url == given["DATABASE_URL"] and found.index_folder == tmp_path
    assert found.webhook_secret and found.webhook_secret.get_secret_value() == given["WEBHOOK_SECRET"]
    assert (found.listen_port, found.operator_telephone, found.log_format) == (8081, None, "json")
    assert wants_json()


def test_what_stands_twice_in_the_file_and_a_folder_in_its_place_are_named(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("LOG_LEVEL=INFO\nTIME_ZONE=UTC\nLOG_LEVEL=DEBUG\nTIME_ZONE=UTC\n")
    assert unknown_settings(file) == [f"LOG_LEVEL is in {file} more than once: only the last counts"]
    file.unlink()
    file.mkdir()
    with pytest.raises(EnvFileError, match="is a folder, as a container makes for a missing file"):
        read_env_file(file)


@pytest.mark.slow
def test_run_and_check_name_unknown_settings(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("WEBHOK_URL=https://example.ca\n")
    assert "WEBHOK_URL is no setting: is WEBHOOK_URL meant?" in run(tmp_path, "run").stderr
    assert "WEBHOK_URL is no setting: is WEBHOOK_URL meant?" in run(tmp_path, "check").stdout


def test_a_machine_without_time_zones_is_told_apart_from_a_zone_that_there_isnt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ValidationError, match="no such time zone: America/Nowhere"):
        Settings(time_zone="America/Nowhere")
    for name in ("tzdata", "tzdata.zoneinfo", "tzdata.zoneinfo.America"):
        monkeypatch.setitem(sys.modules, name, None)
    before = zoneinfo.TZPATH
    zoneinfo.ZoneInfo.clear_cache()
    zoneinfo.reset_tzpath([str(tmp_path)])
    try:
        with pytest.raises(ValidationError, match="knows no time zones: install tzdata"):
            Settings(time_zone="America/Toronto")
    finally:
        zoneinfo.reset_tzpath(before)
