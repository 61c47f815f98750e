"""What a bot at rest doesn't load: what only few need, or only once."""

import os
import pickle
import re
import subprocess
import sys
from pathlib import Path

import pytest
from babel.core import get_global
from babel.localedata import load

from bot.texts.locale_data import parents, read_locale
from data.text.locales import TABLE

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


def test_babels_data_is_kept_only_as_far_as_texts_need_it() -> None:
    """Whole, a locale takes about 150 kB so written, and the names of all languages 160."""
    locales = [str(read_locale(one.locale)) for one in TABLE]
    kept = {name: len(pickle.dumps(load(name))) for one in locales for name in (one, *parents(one))}
    assert {"en", "fr", "root"} <= kept.keys() and max(kept.values()) < 60_000
    assert len(pickle.dumps(get_global("likely_subtags"))) < 1_000


@pytest.mark.slow
@pytest.mark.parametrize("file", ["Makefile", "deploy/peaceops-bot.service"])
def test_a_bot_that_serves_holds_no_docstrings(file: str) -> None:
    """They would take 9 MB. The commands beside it show theirs as help."""
    [flags] = re.findall(r"python (\S*) ?-m bot run$", (ROOT / file).read_text(), re.MULTILINE)
    asked = "from bot.server import serve; print(serve.__doc__)"
    done = subprocess.run(
        [sys.executable, flags, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "None\n"
