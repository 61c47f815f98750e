"""Places and servers that don't take what is asked of them: one line, no traceback."""

import asyncio
import os
import signal
import socket
import subprocess
from pathlib import Path

import aiohttp
import pytest

from bot.transport.listening import ListenError, can_listen, check_place, listen_at
from data.answers.vectors.encoder import open_encoder
from tests.commands import Detached, run_command
from tests.ports import free_port

pytestmark = pytest.mark.slow
IMPATIENT = {"bot.cli.telegram_calls.MAX_WAIT": 1.0}
"""How long a command that needs Telegram waits for it: seconds."""


def run(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m bot …` in a folder of its own; if there is no Telegram, it gives up soon."""
    return run_command(folder, kept() | environment, *words, constants=IMPATIENT)


def kept() -> dict[str, str]:
    """Return this environment without Telegram's settings. Names that nobody knows are looked up once."""
    found = {key: value for key, value in os.environ.items() if not key.startswith("TELEGRAM")}
    return found | {"RES_OPTIONS": "timeout:1 attempts:1"}


def test_a_folder_that_cant_be_written_is_named(tmp_path: Path, database_url: str) -> None:
    (tmp_path / "file").touch()
    for words in (
        ("content", "export", "file/out"),
        ("poster", "binuh", "--name", "x_bot", "--out", "file/poster.pdf"),
    ):
        done = run(tmp_path, *words, DATABASE_URL=database_url)
        assert done.returncode == 2 and "can't be written" in done.stderr, done.stderr
        assert len(done.stderr.splitlines()) == 1


def test_content_is_not_read_into_a_folder_that_cant_be_written(tmp_path: Path) -> None:
    """That takes minutes, so it is looked at first."""
    if open_encoder() is None:
        pytest.skip("no encoder for this machine")
    (tmp_path / "file").touch()
    done = run(tmp_path, "content", "learn", INDEX_FOLDER="file/index")
    assert done.returncode == 2 and "INDEX_FOLDER: " in done.stderr.splitlines()[-1], done.stderr
    assert "Reading the content" not in done.stderr and "Traceback" not in done.stderr


def test_a_port_that_there_isnt_is_refused(tmp_path: Path) -> None:
    done = run(tmp_path, "demo", "--port", "99999")
    assert done.returncode == 2 and "65535" in done.stderr, done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.sqlite
@pytest.mark.parametrize("name", ["50%20", "a#b", "what?"])
def test_a_backup_goes_into_a_folder_of_any_name(tmp_path: Path, database_url: str, name: str) -> None:
    (tmp_path / name).mkdir()
    done = run(tmp_path, "backup", str(tmp_path / name), DATABASE_URL=database_url)
    assert done.returncode == 0, done.stderr
    assert [path.suffix for path in (tmp_path / name).glob("peaceops-*.db")] == [".db"]


@pytest.mark.parametrize("name", ["bakcups", "bakcups/", "usb/peaceops.db", "backup.daily"])
def test_a_backup_isnt_made_under_the_mistyped_name_of_a_folder(
    tmp_path: Path, database_url: str, name: str
) -> None:
    (tmp_path / "backups").mkdir()
    done = run(tmp_path, "backup", name, DATABASE_URL=database_url)
    assert done.returncode == 2 and done.stderr.startswith("There is no folder "), done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert [path.name for path in tmp_path.iterdir() if path.suffix != ".db"] == ["backups"]


@pytest.mark.parametrize("host", ["192.0.2.1", "nowhere.invalid", "x" * 70])
def test_a_host_that_cant_be_listened_at_is_named_first(tmp_path: Path, host: str) -> None:
    """Before a database is made, and before Telegram, which isn't there, is waited for."""
    settings = {"LISTEN_HOST": host, "LISTEN_PORT": str(free_port()), "TELEGRAM_BOT_TOKEN": "1:x"}
    settings |= {"TELEGRAM_API_URL": f"http://127.0.0.1:{free_port()}", "DATABASE_URL": "sqlite:///new.db"}
    done = run(tmp_path, "run", **settings)
    assert done.returncode == 2 and "LISTEN_HOST" in done.stderr.splitlines()[-1], done.stderr
    assert "Traceback" not in done.stderr and "Telegram" not in done.stderr
    assert not (tmp_path / "new.db").exists()
    checked = run(tmp_path, "check", **settings)
    assert checked.returncode and "LISTEN_HOST and LISTEN_PORT can't be used" in checked.stdout


def test_a_port_in_use_may_be_the_bots_own() -> None:
    with socket.create_server(("127.0.0.1", 0)) as place:
        port = place.getsockname()[1]
        assert not can_listen("127.0.0.1", port)
        with pytest.raises(ListenError, match=r"in use\. Another process listens there: end that one"):
            check_place("127.0.0.1", port)
    assert can_listen("127.0.0.1", port)


def test_the_port_can_be_had_on_ipv6_too() -> None:
    try:
        place = listen_at("::1", 0)
    except OSError:
        pytest.skip("no IPv6 here")
    place.close()
    place = listen_at("::", 0)
    assert place.getsockname()[1] > 0
    place.close()


async def test_a_silent_telegram_is_told_of_before_it_is_given_up(
    tmp_path: Path, learned: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server that takes connections and says nothing."""

    async def say_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    async with await asyncio.start_server(say_nothing, "127.0.0.1", port := free_port()):
        environment = {"TELEGRAM_BOT_TOKEN": "1:x", "TELEGRAM_API_URL": f"http://127.0.0.1:{port}"}
        environment |= kept() | {"INDEX_FOLDER": str(learned), "LOG_LEVEL": "WARNING"}
        patience = {"bot.cli.telegram_calls.MAX_WAIT": 6.0}
        monkeypatch.chdir(tmp_path)
        check = Detached(environment, "check", constants=patience)
        async with asyncio.timeout(120):
            while "Telegram hasn't answered yet" not in check.told:  # noqa: ASYNC110
                await asyncio.sleep(0.02)
        assert "OK    disk: " in check.printed and "Telegram:" not in check.printed
        await check.wait()
        waits = [line for line in check.told.splitlines() if "Telegram hasn't answered yet" in line]
        assert [line.rpartition(", ")[2] for line in waits] == ["4 s more …", "1 s more …"]
        assert "Unclosed" not in check.told
        lines = check.printed.splitlines()
        failed = lines.index("FAIL  Telegram: can't be reached (no answer in time)")
        assert "TELEGRAM_API_URL" in lines[failed + 1]
        assert lines[failed + 2].startswith("OK    helplines: ")
        process = Detached(environment, "run")
        async with asyncio.timeout(120):
            while len(lines := process.told.splitlines()) < 2:  # noqa: ASYNC110
                await asyncio.sleep(0.02)
        process.send_signal(signal.SIGTERM)
        await process.wait()
        assert "created a new database, because there was none" in lines[0]
        assert "Telegram hasn't answered yet" in lines[1]


async def test_health_answers_on_all_addresses() -> None:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.0 200 OK\r\n\r\nok")
        writer.close()

    try:
        place = listen_at("::", 0)
    except OSError:
        pytest.skip("no IPv6 here")
    async with (
        await asyncio.start_server(answer, sock=place),
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{place.getsockname()[1]}/") as response,
    ):
        assert await response.text() == "ok"
