"""The commands as an operator types them: each a process of its own (tests/commands.py)."""

import asyncio
import json
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from bot.cli.content.content_learn import learn_content
from bot.cli.content.content_lint import as_documents
from bot.demo.server import serve
from bot.demo.telegram import LocalTelegram
from data.answers.engine import Answers
from data.answers.search import index
from data.answers.search.confidence import read_confidence_model
from data.answers.search.index import Index
from data.answers.vectors.encoder import open_encoder
from data.answers.vectors.vector_file import VectorFile
from data.entries.source_files import CONTENT, read_topics
from tests.commands import run_command as bot

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def environment(database_url: str, learned: Path) -> dict[str, str]:
    """What the commands see: no token, a database of their own."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("TELEGRAM")}
    return kept | {"DATABASE_URL": database_url, "PYTHONPATH": str(ROOT), "INDEX_FOLDER": str(learned)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder to stand in."""
    path = tmp_path / "here"
    path.mkdir()
    return path


def test_a_process_that_was_forked_does_as_one_that_was_started(
    folder: Path, environment: dict[str, str]
) -> None:
    """All other tests of commands rest on this."""
    for words in (("run",), ("frob",), ("coordinator", "remove", "1")):
        command = [sys.executable, "-m", "bot", *words]
        started = subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, text=True, timeout=120
        )
        forked = bot(folder, environment, *words)
        assert (forked.returncode, forked.stdout) == (started.returncode, started.stdout)
        assert forked.stderr == started.stderr


def test_without_a_token_one_line_says_where_to_get_one(folder: Path, environment: dict[str, str]) -> None:
    done = bot(folder, environment, "run")
    assert done.returncode == 2
    assert "BotFather" in done.stderr and "make demo" in done.stderr
    assert len(done.stderr.splitlines()) == 1


QUICK = {"bot.transport.token_check.PAUSES": (0.1, 0.1)}
"""A token that Telegram doesn't know is asked for again sooner."""


@pytest.mark.parametrize("token", ["123:nobody-knows-this", "not a token at all"])
async def test_a_wrong_token_stops_the_bot_with_one_line(
    folder: Path, environment: dict[str, str], token: str
) -> None:
    async with serve(LocalTelegram(token="1:right", username="x_bot")) as url:
        known = environment | {"TELEGRAM_BOT_TOKEN": token, "TELEGRAM_API_URL": url}
        done = await asyncio.to_thread(bot, folder, known, "run", constants=QUICK)
    assert done.returncode == 2
    assert "BotFather" in done.stderr
    assert token not in done.stderr
    assert "Traceback" not in done.stderr


WEBHOOK = {
    "TELEGRAM_BOT_TOKEN": "1:right",
    "WEBHOOK_URL": "https://example.ca",
    "WEBHOOK_SECRET": "a-long-random-secret",
    "LOG_LEVEL": "WARNING",
}


async def test_a_webhook_that_telegram_refuses_stops_the_bot_with_one_line(
    folder: Path, environment: dict[str, str]
) -> None:
    telegram = LocalTelegram(token="1:right", username="x_bot")
    telegram.fail_next("setWebhook", 400, "Bad Request: bad webhook: IP address is reserved")
    async with serve(telegram) as url:
        known = environment | WEBHOOK | {"TELEGRAM_API_URL": url, "LISTEN_PORT": "0"}
        done = await asyncio.to_thread(bot, folder, known, "run")
    assert done.returncode == 2
    [line] = done.stderr.splitlines()
    assert "refuses WEBHOOK_URL" in line and "reserved" in line
    assert "random-secret" not in line and "1:right" not in line


@pytest.mark.parametrize(
    ("setting", "value", "says"),
    [
        ("WEBHOOK_SECRET", "a random secret with blanks", "A-Z, a-z, 0-9, _ and - only"),
        ("WORKING_HOURS", "17-8", "the first hour must be before the last, as in 8-17"),
        ("WORKING_HOURS", "23-23", "the first hour must be before the last, as in 8-17"),
        ("WORKING_HOURS", "8-25", "two hours from 0 to 24, as in 8-17"),
        ("WORKING_HOURS", "9:30-17", "two hours from 0 to 24, as in 8-17"),
    ],
)
def test_a_wrong_setting_is_named_in_one_line(
    folder: Path, environment: dict[str, str], setting: str, value: str, says: str
) -> None:
    done = bot(folder, environment | {setting: value}, "run")
    assert done.returncode == 2
    [line] = done.stderr.splitlines()
    assert setting in line and says in line and "blanks" not in line


def test_a_mistake_in_a_content_file_stops_the_bot_and_names_the_place(
    folder: Path, environment: dict[str, str]
) -> None:
    content = folder / "content"
    content.mkdir()
    (content / "roles.yaml").write_text("topic: roles\nentries:\n  - code: training\n    kind: role\n")
    known = environment | {"TELEGRAM_BOT_TOKEN": "1:x", "CONTENT_FOLDER": str(content)}
    done = bot(folder, known, "run")
    assert done.returncode == 2
    assert "roles.yaml, entry training, en: Field required" in done.stderr


@pytest.mark.parametrize(
    ("words", "options"),
    [
        (["upgrade"], ["--without-copy"]),
        (["coordinator", "lead"], ["coordinator", "--no-longer"]),
        (["decrypt-backup"], ["source", "target", "--identity"]),
        ([], ["encrypt-backup", "coordinator", "--version"]),
    ],
)
@pytest.mark.slow
def test_help_names_every_option_whole_on_a_narrow_terminal(
    tmp_path: Path, words: list[str], options: list[str]
) -> None:
    narrow = {"COLUMNS": "40", "PATH": os.environ["PATH"], "LANG": "C"}
    done = bot(tmp_path, narrow, *words, "--help")
    assert done.returncode == 0
    for option in options:
        assert f"  {option} " in done.stdout, done.stdout


def test_ask_speaks_json(folder: Path, environment: dict[str, str]) -> None:
    done = bot(folder, environment, "ask", "--json", "--lang", "fr", said="partir en haiti\nzzzz qqqq\n")
    known, unknown = (json.loads(line) for line in done.stdout.splitlines())
    keys = {
        "question",
        "lang",
        "outcome",
        "entry",
        "title",
        "text",
        "source",
        "verified_on",
        "choices",
        "talk",
        "about",
        "nearest",
        "parts",
        "score",
    }
    assert set(known) == set(unknown) == keys
    assert (known["outcome"], known["entry"], known["lang"]) == ("answer", "binuh", "fr")
    assert (unknown["outcome"], unknown["entry"], unknown["choices"]) == ("none", None, [])


def test_ask_answers_in_the_language_of_the_question(folder: Path, environment: dict[str, str]) -> None:
    said = "combien de temps dure une mission\nhow long is a tour\nje veux pu être ici\n"
    done = bot(folder, environment, "ask", "--json", said=said)
    replies = [json.loads(line) for line in done.stdout.splitlines()]
    assert [reply["lang"] for reply in replies] == ["fr", "en", "fr"]
    assert (replies[2]["talk"], replies[2]["outcome"]) == ("crisis", "none")
    assert bot(folder, environment, "ask", "--lang", "xx", said="").returncode == 2


def test_a_coordinator_is_invited_listed_and_removed(folder: Path, environment: dict[str, str]) -> None:
    told = json.loads(bot(folder, environment, "coordinator", "invite", "--name", "Camille", "--json").stdout)
    assert set(told) == {"code", "start", "link", "expires_at"}
    assert told["start"] == f"/start c_{told['code']}"
    assert bot(folder, environment, "coordinator", "list", "--json").stdout == ""
    assert bot(folder, environment, "coordinator", "remove", "1").returncode == 2


def test_content_goes_out_and_comes_back_unchanged(folder: Path, environment: dict[str, str]) -> None:
    assert bot(folder, environment, "content", "export", "out").returncode == 0
    done = bot(folder, environment, "content", "import", "out")
    assert "added: none" in done.stdout and "changed: none" in done.stdout and "removed: none" in done.stdout


def test_a_broken_style_rule_fails_the_check_and_is_named(
    folder: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    content = tmp_path / "content"
    content.mkdir()
    shutil.copy(CONTENT / "services.yaml", content)
    women = yaml.safe_load((CONTENT / "women.yaml").read_text(encoding="utf-8"))
    for other in women["entries"]:
        other["related"] = []
    (content / "women.yaml").write_text(yaml.safe_dump(women), encoding="utf-8")
    done = bot(folder, environment, "content", "check", str(content))
    assert done.returncode == 0 and "FAIL" not in done.stdout
    entry = women["entries"][0]
    entry["en"]["title"] = "Would this title say more than a button on a phone can show?"
    (content / "women.yaml").write_text(yaml.safe_dump(women), encoding="utf-8")
    done = bot(folder, environment, "content", "check", str(content))
    failures = [line for line in done.stdout.splitlines() if line.startswith("  FAIL: ")]
    assert failures == [f"  FAIL: women.yaml, entry {entry['code']}, en.title: 60 characters, at most 40"]
    assert done.returncode == 1


@pytest.mark.sqlite
def test_backup_copies_the_database(folder: Path, environment: dict[str, str]) -> None:
    assert bot(folder, environment, "backup", "copy.db").returncode == 0
    assert (folder / "copy.db").stat().st_size > 100_000
    assert bot(folder, environment, "backup", "copy.db").returncode == 2


@pytest.mark.sqlite
async def test_files_that_others_could_read_are_tightened(
    folder: Path, environment: dict[str, str], database_url: str
) -> None:
    secret, database = folder / ".env", Path(database_url.removeprefix("sqlite:///"))
    secret.write_text("TELEGRAM_BOT_TOKEN=1:wrong\n")
    for path in (secret, database):
        path.chmod(0o644)
    async with serve(LocalTelegram(token="1:right", username="x_bot")) as url:
        known = environment | {"TELEGRAM_API_URL": url}
        done = await asyncio.to_thread(bot, folder, known, "run", constants=QUICK)
    assert [stat.S_IMODE(path.stat().st_mode) for path in (secret, database)] == [0o600, 0o600]
    assert "only by its owner" in done.stderr


def test_the_content_is_read_for_the_search_before_the_first_start(
    learned: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the shipped content no text lacks its vector after `make install`, which calls this."""
    encoder = open_encoder()
    if encoder is None:
        pytest.skip("no encoder for this machine")
    texts = Index(as_documents(read_topics()), read_confidence_model()).texts
    assert VectorFile(learned, encoder).missing(texts) == []
    monkeypatch.setattr(index, "read_subjects", list)
    few = read_topics()[:1]
    few[0].entries[:] = few[0].entries[:1]
    own = list(dict.fromkeys(Index(as_documents(few), read_confidence_model()).texts))
    assert learn_content(few, tmp_path / "new") == len(own)
    assert learn_content(few, tmp_path / "new") == 0
    kept = VectorFile(tmp_path / "new", encoder).vectors_of(own)
    likeness = (kept * encoder.encode(own)).sum(axis=1)
    assert likeness.min() > 0.999, "each text has its own, whoever made it"


def test_the_content_comes_with_its_vectors(tmp_path: Path) -> None:
    """What changed since the release is made where the bot is installed: 60 texts take a second."""
    encoder = open_encoder()
    if encoder is None:
        pytest.skip("no encoder for this machine")
    texts = Index(as_documents(read_topics()), read_confidence_model()).texts
    left = VectorFile(tmp_path, encoder).take_shipped(texts)
    assert len(left) < len(set(texts)) / 20, "run: make vectors"
    some = Answers(as_documents(read_topics()[:1]), read_confidence_model())
    assert some.missing(encoder, tmp_path) <= len(left), "they don't have to be made"
