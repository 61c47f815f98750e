"""A Debian root in a folder: this machine's own below an overlay, seen by a script and its children alone.

What a script writes stays in the folder for the next one; its processes end with it. Needs root and Linux.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MEMORY = Path("/dev/shm")
"""Where the upper layer lies: the machine's root may be an overlay itself, which can't be one."""
STAND_INS = "/opt/stand-ins"
ENTER = """
set -e
mount -t overlay overlay -o "lowerdir=/,upperdir=$1/upper,workdir=$1/work" "$1/root"
mount -t proc proc "$1/root/proc"
mount --rbind /dev "$1/root/dev"
rm -f "$1"/root/run/*.pid
exec chroot "$1/root" /bin/bash -e "$2"
"""


class DebianRoot:
    """The folder, and the scripts that are run in it as root."""

    def __enter__(self) -> "DebianRoot":
        self._place = Path(tempfile.mkdtemp(prefix="peaceops-root-", dir=MEMORY))
        for name in ("upper", "work", "root"):
            (self._place / name).mkdir()
        (self._place / "upper").chmod(0o755)
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._place)

    @contextmanager
    def copied(self) -> "Iterator[DebianRoot]":
        """Yield another root whose folder begins as this one's."""
        with DebianRoot() as copy:
            upper = copy._place / "upper"
            upper.rmdir()
            subprocess.run(["cp", "--archive", str(self._place / "upper"), str(upper)], check=True)
            yield copy

    def put(self, path: str, text: str, mode: int = 0o644) -> None:
        """Write a file."""
        target = self._place / "upper" / path.lstrip("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)
        target.chmod(mode)

    def put_program(self, name: str, text: str) -> None:
        """Write a program that scripts find before the machine's own."""
        self.put(f"{STAND_INS}/{name}", text, 0o755)

    def run(self, script: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run lines of bash, which end at the first that fails."""
        self.put("/opt/script", script)
        path = f"{STAND_INS}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
        return subprocess.run(
            [
                *("unshare", "--mount", "--pid", "--fork", "--kill-child"),
                *("bash", "-c", ENTER, "-", str(self._place), "/opt/script"),
            ],
            env={"PATH": path, "HOME": "/root", "LANG": "C.UTF-8"} | environment,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )


def can_be_had(*needed: Path) -> bool:
    """Return whether this machine lets a test have one, with these files in it."""
    if os.geteuid() != 0 or sys.platform != "linux" or not shutil.which("unshare") or not MEMORY.is_dir():
        return False
    if not Path("/etc/debian_version").exists():
        return False
    with DebianRoot() as root:
        return root.run("\n".join(f"test -e '{path}'" for path in needed)).returncode == 0
