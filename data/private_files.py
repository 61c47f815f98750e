"""Files that only their owner may read."""

import os
import stat
from pathlib import Path

OWNER_ONLY = 0o600


def make_private(path: Path) -> None:
    """Create an empty file that was never readable by others; one that exists stays as it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, OWNER_ONLY))


def tighten(path: Path) -> bool:
    """Take everybody else's access away; True if somebody had any."""
    if not path.is_file() or not stat.S_IMODE(path.stat().st_mode) & 0o077:
        return False
    path.chmod(OWNER_ONLY)
    return True
