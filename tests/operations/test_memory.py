"""What a bot at rest doesn't load: what only few need, or only once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
ONCE_OR_SELDOM = {
    "alembic",
    "dateparser",
    "matplotlib",
    "phonenumbers",
    "xlsxwriter",
    "icalendar",
    "rich",
    "segno",
}
POSTGRES = {"sqlalchemy.dialects.postgresql", "psycopg"}
PAGES = {"starlette", "uvicorn", "jinja2", "itsdangerous"}
PROGRAM = f"""
import asyncio, sys
from bot.cli.main import run

def say(serving):
    serving.close()
    print(sorted(sys.modules.keys() & {ONCE_OR_SELDOM | POSTGRES | PAGES}))

asyncio.run = say
run()
"""


@pytest.mark.slow
def test_what_is_needed_seldom_isnt_loaded(tmp_path: Path) -> None:
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "TELEGRAM_BOT_TOKEN": "1:at-rest",
        "DATABASE_URL": f"sqlite:///{tmp_path}/rest.db",
    }
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=environment, cwd=tmp_path, capture_output=True, text=True
    )
    assert done.stdout == "[]\n", done.stderr
