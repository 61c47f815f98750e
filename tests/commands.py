"""Run `python -m bot …` and tests' programs as processes of their own, forked from one that has imported the
bot.

Importing takes longer than most commands. A forked process ends as one that was started does: it has its own
environment, folder, files, signals, hooks and exit code, and runs `bot/__main__.py` or the program.
"""

import asyncio
import gc
import json
import os
import runpy
import signal
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from types import MappingProxyType
from typing import Any

from tests import stored_answers

ROOT = Path(__file__).parent.parent
ENDS = ("stdin", "stdout", "stderr")
ENDED = "exit code"
"""The file with the exit code of a detached process that has ended."""
TIMEOUT = 180
"""Seconds after which a command that hangs is killed."""
ONE_AT_A_TIME = Lock()
Constants = Mapping[str, Any]
"""Other values for constants of modules, by `package.module.NAME`: shorter pauses."""
NONE: Constants = MappingProxyType({})


def run_command(
    folder: Path, environment: Mapping[str, str], *words: str, said: str = "", constants: Constants = NONE
) -> subprocess.CompletedProcess[str]:
    """Run `python -m bot …` in a folder, with this environment alone."""
    return fork(folder, environment, words, said=said, more={"constants": dict(constants)})


def run_program(program: str, *words: str) -> subprocess.CompletedProcess[str]:
    """Run `python -c program …` in the tests' folder."""
    return fork(ROOT, os.environ, words, more={"program": program})


def fork(
    folder: Path,
    environment: Mapping[str, str],
    words: Sequence[str],
    *,
    said: str = "",
    more: Mapping[str, Any] = NONE,
) -> subprocess.CompletedProcess[str]:
    """Run the bot with these words, or a program. Returns what it said and its exit code."""
    with TemporaryDirectory() as place:
        files = {end: Path(place, end) for end in ENDS}
        files["stdin"].write_text(said, encoding="utf-8")
        asked = {"folder": str(folder), "environment": dict(environment), "words": words, "place": place}
        code = ask_parent(asked | dict(more))
        told = [files[end].read_text(encoding="utf-8") for end in ENDS[1:]]
        return subprocess.CompletedProcess(words, code, *told)


class Detached:
    """`python -m bot …` in a session of its own, as `asyncio.create_subprocess_exec` would run it; what it
    says is available when it has ended.
    """

    def __init__(self, environment: Mapping[str, str], *words: str, constants: Constants = NONE) -> None:
        self._place = TemporaryDirectory()
        self._code: int | None = None
        self._told = self._printed = ""
        asked = {"folder": str(Path.cwd()), "environment": dict(environment), "words": words}
        more = {"place": self._place.name, "detached": True, "constants": dict(constants)}
        self.pid = ask_parent(asked | more)

    @property
    def told(self) -> str:
        """Return what it has written to standard error."""
        if self.returncode is None:
            path = Path(self._place.name, "stderr")
            self._told = path.read_text(encoding="utf-8") if path.exists() else ""
        return self._told

    @property
    def printed(self) -> str:
        """Return what it has written to standard output."""
        if self.returncode is None:
            path = Path(self._place.name, "stdout")
            self._printed = path.read_text(encoding="utf-8") if path.exists() else ""
        return self._printed

    @property
    def returncode(self) -> int | None:
        """Return the exit code, None while the process runs."""
        place = Path(self._place.name)
        if self._code is None and (place / ENDED).exists():
            self._code = int((place / ENDED).read_text())
            self._told, self._printed = ((place / end).read_text("utf-8") for end in ("stderr", "stdout"))
            print(self._told, file=sys.stderr, end="")
            self._place.cleanup()
        return self._code

    def send_signal(self, how: int) -> None:
        """Send a signal, if it still runs."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, how)

    async def wait(self) -> int:
        """Wait until it has ended. Returns its exit code."""
        while (code := self.returncode) is None:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        return code


def ask_parent(asked: Mapping[str, Any]) -> int:
    """Have the parent fork. Returns the number that it answers with."""
    with ONE_AT_A_TIME:
        parent = start_parent()
        assert parent.stdin and parent.stdout
        parent.stdin.write(
            json.dumps(dict(asked) | {"stored_answers": [str(path) for path in stored_answers.TEMPLATES]})
            + "\n"
        )
        parent.stdin.flush()
        return int(parent.stdout.readline())


@cache
def start_parent() -> subprocess.Popen[str]:
    """Start the process to fork from. It ends when its standard input does."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    pipe, program = subprocess.PIPE, [sys.executable, "-m", "tests.commands"]
    return subprocess.Popen(program, cwd=ROOT, env=environment, stdin=pipe, stdout=pipe, text=True)


def end_parent() -> None:
    """Wait until the parent has ended, if there is one."""
    if start_parent.cache_info().currsize:
        start_parent().communicate()
        start_parent.cache_clear()


def import_the_bot() -> None:
    """Import everything that the commands import, most of it only when they run."""
    import bot.cli.main
    import bot.demo.run
    import bot.server
    import bot.startup  # noqa: F401

    gc.collect()
    gc.freeze()


def serve(lines: Iterable[str]) -> dict[str, Any] | None:
    """Fork for each line and answer with the exit code, or with the process if it is detached. Returns, in a
    fork, what it is to do.
    """
    wardens, prepare = 0, cache(stored_answers.use_stored_answers)
    for line in lines:
        asked: dict[str, Any] = json.loads(line)
        for template in asked["stored_answers"]:
            prepare(Path(template))
        if asked.get("detached"):
            if detach(Path(asked["place"])):
                return asked
            wardens += 1
            continue
        if not (child := os.fork()):
            signal.alarm(TIMEOUT)
            return asked
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)
    for _ in range(wardens):
        os.wait()
    return None


def detach(place: Path) -> bool:
    """Fork a process that forks another, answers with the other's id, and writes its exit code down when it
    ends. Returns True in the other.
    """
    if os.fork():
        return False
    if not (child := os.fork()):
        os.setsid()
        return True
    print(child, flush=True)
    _, status = os.waitpid(child, 0)
    (place / "ending").write_text(str(os.waitstatus_to_exitcode(status)))
    (place / "ending").rename(place / ENDED)
    os._exit(0)


def become(asked: dict[str, Any]) -> None:
    """Take on the command's environment, folder, words and files."""
    os.environ.clear()
    os.environ.update(asked["environment"])
    os.chdir(asked["folder"])
    for number, end in enumerate(ENDS):
        opened = os.open(Path(asked["place"], end), os.O_RDWR | os.O_CREAT)
        os.dup2(opened, number)
        os.close(opened)
    sys.argv[1:] = asked["words"]
    sys.path[0] = asked["folder"]
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", 1, encoding="utf-8", errors="backslashreplace", closefd=False)  # noqa: SIM115
    for path, value in asked.get("constants", {}).items():
        module, _, name = path.rpartition(".")
        assert hasattr(import_module(module), name), path
        setattr(import_module(module), name, value)


if __name__ == "__main__":
    import_the_bot()
    if asked := serve(sys.stdin):
        become(asked)
        if asked.get("program"):
            exec(compile(asked["program"], "<program>", "exec"), {"__name__": "__main__"})
        else:
            runpy.run_module("bot", run_name="__main__", alter_sys=True)
