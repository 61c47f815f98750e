"""Stands for `systemctl` and `systemd-run` in a Debian root of a test: starts what units and options say, as
their user, in their folder, with their settings. Run by its path; it takes what the documents use, no more.
"""

import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections import defaultdict
from contextlib import suppress
from pathlib import Path
from typing import IO

UNITS = Path("/etc/systemd/system")
Options = dict[str, list[str]]


def read_unit(name: str) -> Options:
    """Return the options of a service; of `a@b` those of the template `a@`, with b for %i."""
    stem, at, instance = name.partition("@")
    options: Options = defaultdict(list)
    for line in (UNITS / f"{stem}{at}.service").read_text().splitlines():
        key, sign, value = line.replace("%i", instance).partition("=")
        if sign and not line.startswith("#"):
            options[key].append(value)
    return options


def settings_of(options: Options) -> dict[str, str]:
    """Return the environment of a service: nothing of the process that starts it but the path."""
    told = {"PATH": os.environ["PATH"]}
    for line in (line for path in options["EnvironmentFile"] for line in Path(path).read_text().splitlines()):
        key, sign, value = line.partition("=")
        if sign and not line.startswith("#"):
            told[key] = value
    for pair in (pair for line in options["Environment"] for pair in shlex.split(line)):
        key, _, told[key] = pair.partition("=")
    return told


def start(
    options: Options, command: list[str], journal: IO[bytes] | None = None
) -> "subprocess.Popen[bytes]":
    """Start a process as the options have it; without a journal it writes to where this one does."""
    [user] = options["User"]
    for name in (name for line in options["StateDirectory"] for name in line.split()):
        folder = Path("/var/lib", name)
        folder.mkdir(mode=int(options["StateDirectoryMode"][0], 8), exist_ok=True)
        shutil.chown(folder, user, user)
    return subprocess.Popen(
        command,
        env=settings_of(options),
        cwd=options["WorkingDirectory"][0],
        user=user,
        group=user,
        extra_groups=[],
        umask=0o077,
        stdout=journal,
        stderr=journal,
    )


def systemd_run(words: list[str]) -> int:
    """Run a command to its end."""
    options: Options = defaultdict(list)
    while words[0].startswith("-"):
        word = words.pop(0)
        if word == "-p":
            key, _, value = words.pop(0).partition("=")
            options[key].append(value)
        elif word.startswith("--uid="):
            options["User"].append(word.partition("=")[2])
        elif word not in ("--quiet", "--pipe", "--wait"):
            raise SystemExit(f"systemd-run: {word}?")
    return start(options, words).wait()


def systemctl(words: list[str]) -> int:
    """Start or stop services, whose last start alone is in the journal; a timer has to be there, no more."""
    verb, *names = [word for word in words if word != "--now"]
    for name in (name for name in names if not name.endswith(".timer")):
        note = Path(f"/run/{name}.pid")
        if verb in ("start", "enable"):
            options = read_unit(name)
            command = shlex.split(options["ExecStart"][0])
            if options["Type"] == ["oneshot"]:
                return start(options, command).wait()
            with Path(f"/run/{name}.journal").open("wb") as journal:
                note.write_text(str(start(options, command, journal).pid))
        elif verb in ("stop", "disable") and note.exists():
            end(int(note.read_text()))
            note.unlink()
    timers = [name for name in names if name.endswith(".timer")]
    return int(not all((UNITS / name).exists() for name in timers))


def end(process: int) -> None:
    """Send SIGTERM, then wait until it is gone; it may have ended by itself."""
    state = Path(f"/proc/{process}/stat")
    with suppress(ProcessLookupError, FileNotFoundError):
        os.kill(process, signal.SIGTERM)
        while state.read_text().rpartition(")")[2].split()[0] != "Z":
            time.sleep(0.05)


if __name__ == "__main__":
    which = systemd_run if Path(sys.argv[0]).name == "systemd-run" else systemctl
    raise SystemExit(which(sys.argv[1:]))
