"""A database's URL: its password is shown nowhere, and needn't be an argument."""

import logging
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.observability.logs import JsonFormatter, SafeFormatter
from bot.settings import Settings
from data.db.urls import UrlError, has_password, read_url, without_password

ROOT = Path(__file__).parent.parent.parent
WORD = "s3cr3t-w0rd"
URLS = [
    f"postgresql://bot:{WORD}@host/name",
    f"postgresql+psycopg://bot:{WORD}@host:5432/name?sslmode=require",
    f"postgresql://host/name?user=bot&password={WORD}",
    f"postgresql://host/name?PASSWORD={WORD}",
]


@pytest.mark.parametrize("url", URLS)
def test_settings_and_log_lines_show_no_password(url: str) -> None:
    settings = Settings(database_url=url, telegram_api_url=f"http://user:{WORD}@proxy.example.ca")
    for shown in (repr(settings), str(settings), f"{settings!r}", without_password(url)):
        assert WORD not in shown and "host" in shown
    assert settings.database_url == url
    assert has_password(url)
    record = logging.LogRecord("x", logging.ERROR, "x.py", 1, "can't use %s", (url,), None)
    for formatter in (SafeFormatter("%(message)s"), JsonFormatter()):
        assert WORD not in formatter.format(record)


def test_a_wrong_setting_is_named_without_its_value() -> None:
    with pytest.raises(ValidationError) as caught:
        Settings(database_url=f"mysql://bot:{WORD}@host/name")
    assert WORD not in str(caught.value)


def test_a_url_is_read_from_the_environment_or_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "url").write_text(URLS[0] + "\nmore\n", encoding="utf-8")
    (tmp_path / "empty").touch()
    monkeypatch.setenv("NEW_URL", URLS[0])
    assert read_url("env:NEW_URL") == read_url(f"file:{tmp_path}/url") == URLS[0]
    assert read_url("sqlite:///x.db") == "sqlite:///x.db"
    for wrong in ("env:NOT_SET", f"file:{tmp_path}/none", f"file:{tmp_path}/empty", "x", f"ftp://a:{WORD}@b"):
        with pytest.raises(UrlError) as caught:
            read_url(wrong)
        assert WORD not in str(caught.value)


def every_row(path: Path) -> dict[str, int]:
    """Return how many rows each table holds."""
    with closing(sqlite3.connect(path)) as opened:
        tables = [name for (name,) in opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found = {name: opened.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables}
    assert found["entry"]
    return found


@pytest.mark.slow
@pytest.mark.sqlite
def test_a_copy_takes_its_urls_from_outside_and_warns_of_a_password_in_an_argument(
    database_url: str, tmp_path: Path
) -> None:
    def copy(source: str, target: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "bot", "copy-database", source, target],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(ROOT), "OLD_URL": database_url},
            capture_output=True,
            text=True,
            timeout=120,
        )

    (tmp_path / "new-url").write_text(f"sqlite:///{tmp_path}/new.db\n", encoding="utf-8")
    done = copy("env:OLD_URL", "file:new-url")
    assert done.returncode == 0 and "the same on both sides" in done.stdout and done.stderr == ""
    assert every_row(tmp_path / "new.db") == every_row(tmp_path / "peaceops.db")
    wrong = copy("env:OLD_URL", f"mysql://bot:{WORD}@host/name")
    assert wrong.returncode == 2
    assert "seen by every user" in wrong.stderr
    assert WORD not in wrong.stderr + wrong.stdout and len(wrong.stderr.splitlines()) == 2
