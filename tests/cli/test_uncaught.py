"""What nobody caught is one line with a class and a place, in a real process; no value is ever shown."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlmodel import col, delete

from bot.observability.uncaught import say_uncaught
from data.db.database import Database
from data.models.content import Entry
from tests.commands import run_command

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parent.parent.parent
PRIVATE = "Jeanne-Personne-Privée"


def run(tmp_path: Path, database_url: str, *words: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m bot …` in a process of its own, in an empty folder."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("TELEGRAM")}
    return run_command(tmp_path, kept | {"DATABASE_URL": database_url}, *words)


def test_a_statement_that_fails_shows_neither_itself_nor_its_values(
    tmp_path: Path, database_url: str
) -> None:
    db = Database(database_url)
    db.run_here(
        lambda session: session.connection().exec_driver_sql("ALTER TABLE invite RENAME code_hash TO hashed")
    )
    db.close()
    done = run(tmp_path, database_url, "coordinator", "invite", "--name", PRIVATE)
    assert done.returncode == 1
    assert PRIVATE not in done.stdout + done.stderr
    assert "INSERT" not in done.stderr and "Traceback" not in done.stderr
    (line,) = done.stderr.splitlines()
    assert "Error at data/" in line


@pytest.mark.parametrize("command", ["coordinator remove", "coordinator lead", "outbox drop", "outbox retry"])
def test_an_id_that_no_column_holds_is_refused(tmp_path: Path, database_url: str, command: str) -> None:
    done = run(tmp_path, database_url, *command.split(), str(2**70))
    assert done.returncode == 2 and "Unexpected" not in done.stderr


def test_the_errors_of_an_engine_hold_no_values(db: Database) -> None:
    with pytest.raises(Exception) as caught:
        db.run_here(
            lambda session: session.connection().exec_driver_sql("SELECT * FROM nothing", {"name": PRIVATE})
        )
    assert PRIVATE not in str(caught.value)
    assert db.engine.hide_parameters


CAUSES = {
    "raise OSError(errno.ENOSPC, words, words)": "The system says: No space left on device.",
    "raise OSError(words)": "What it says isn't shown",
    "raise MemoryError(words)": "There is no memory left",
    "import no_such_module": "The package no_such_module is missing or damaged.",
    "import data.no_such_module": "The bot's own module data.no_such_module is missing: half of an upgrade",
    "raise ImportError(words)": "What it says isn't shown",
}


@pytest.mark.parametrize("what", CAUSES)
def test_what_the_system_says_is_told_without_the_words_of_the_error(
    what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        exec(what, {"errno": errno, "words": PRIVATE})
    except Exception as error:
        say_uncaught(type(error), error, error.__traceback__)
    (line,) = capsys.readouterr().err.splitlines()
    assert CAUSES[what] in line and PRIVATE not in line


@pytest.mark.parametrize("name", ["typer", "yaml", "telegram"])
@pytest.mark.parametrize("look", ["text", "json"])
def test_a_missing_package_ends_the_start_with_one_line_and_for_good(
    tmp_path: Path, name: str, look: str
) -> None:
    """Also one that the command line itself needs."""
    (tmp_path / f"{name}.py").write_text(f"raise ModuleNotFoundError('no {name}', name='{name}')\n")
    settings = {"PYTHONPATH": f"{tmp_path}:{ROOT}", "LOG_FORMAT": look, "TELEGRAM_BOT_TOKEN": "1:x"}
    command = [sys.executable, "-m", "bot", "run"]
    kept = {"PATH": os.environ["PATH"]}
    done = subprocess.run(command, cwd=tmp_path, env=kept | settings, capture_output=True, text=True)
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    said = json.loads(line)["message"] if look == "json" else line
    assert said.startswith(f"The package {name} is missing or damaged.")


LATIN = "où est la BINUH?\n".encode("latin-1")


@pytest.fixture
def one_entry_url(db: Database) -> str:
    """Return a database with one entry: each process that is asked builds its answers anew."""
    db.run_here(lambda session: session.execute(delete(Entry).where(col(Entry.code) != "binuh")))
    return db.url


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
@pytest.mark.parametrize("look", [(), ("--json",)])
def test_a_terminal_that_lacks_our_letters_is_answered_all_the_same(
    tmp_path: Path, one_entry_url: str, learned: Path, encoding: str, look: tuple[str, ...]
) -> None:
    """Whatever the locale, and whatever bytes come in."""
    settings = {"DATABASE_URL": one_entry_url, "INDEX_FOLDER": str(learned), "PYTHONPATH": str(ROOT)}
    settings |= {"PATH": os.environ["PATH"], "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": encoding}
    command = [sys.executable, "-m", "bot", "ask", "--lang", "fr", *look]
    done = subprocess.run(command, cwd=tmp_path, env=settings, input=LATIN, capture_output=True)
    assert done.returncode == 0 and b"BINUH" in done.stdout, done.stderr
    if look:
        assert "Haïti" in json.loads(done.stdout.decode(encoding))["title"]


FAILURES = {
    "main": "raise ValueError(words)",
    "thread": "t = threading.Thread(target=fail, args=(words,)); t.start(); t.join()",
    "finalizer": "Failing()",
    "group": "raise ExceptionGroup(words, [ValueError(words)])",
    "cause": "raise ValueError(words) from KeyError(words)",
    "task": "asyncio.run(forget_a_task(words))",
    "callback": "asyncio.run(call_later(words))",
    "log": "logging.getLogger('x').error('%d', words)",
    "logged": "log_error(words)",
}
PROGRAM = """
import asyncio, gc, logging, sys, threading
from bot.observability.logs import set_up_logs
from bot.observability.uncaught import install_hooks

words = "".join(reversed(sys.argv[1]))
install_hooks()
set_up_logs("DEBUG")

def fail(words):
    raise ValueError(words)

class Failing:
    def __del__(self):
        raise ValueError(words)

async def coroutine(words):
    fail(words)

async def forget_a_task(words):
    task = asyncio.create_task(coroutine(words))
    await asyncio.sleep(0)
    del task
    gc.collect()

async def call_later(words):
    asyncio.get_running_loop().call_soon(fail, words)
    await asyncio.sleep(0)

def log_error(words):
    try:
        fail(words)
    except ValueError:
        logging.getLogger("x").exception("it failed")

"""


@pytest.mark.parametrize("failure", FAILURES)
def test_wherever_it_is_raised_no_value_is_shown(tmp_path: Path, failure: str) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM + FAILURES[failure], encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(program), PRIVATE[::-1]],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert PRIVATE not in done.stdout + done.stderr
    if failure != "log":
        assert "Error" in done.stderr or "ExceptionGroup" in done.stderr
    if failure in ("main", "thread", "finalizer", "group", "cause"):
        assert len(done.stderr.splitlines()) == 1
