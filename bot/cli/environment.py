"""Check the environment and `.env` before settings are read: whether the file is readable, unknown names."""

import os
from collections.abc import Iterable
from difflib import get_close_matches
from io import StringIO
from pathlib import Path

from dotenv.parser import Binding, parse_stream

from bot.settings import Settings

FILE = Path(".env")
MIN_SIMILARITY = 0.8
"""How alike two names must be (difflib's ratio) for one to be offered for the other."""
FOREIGN_PREFIXES = (
    "PG",
    "PYTHON",
    "HTTP_",
    "HTTPS_",
    "ALL_PROXY",
    "NO_PROXY",
    "PTB_",
    "OPENBLAS_",
    "LC_",
    "LANG",
    "TZ",
)
"""The beginnings of names that other programs read: in `.env` they aren't reported."""
UTF16 = (b"\xff\xfe", b"\xfe\xff")


class EnvFileError(Exception):
    """Raised if `.env` can't be read; the text is one line for the operator."""


def read_env_file(path: Path = FILE) -> dict[str, str | None]:
    """Return names and values; none if there is no file. Raises EnvFileError."""
    return {line.key: line.value for line in read_lines(path) if line.key}


def read_lines(path: Path) -> list[Binding]:
    """Return every line as it is understood; none if there is no file. Raises EnvFileError."""
    try:
        raw = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return []
    except IsADirectoryError:
        raise EnvFileError(
            f"{path} is a folder, as a container makes for a missing file: put the file in its place."
        ) from None
    except OSError as error:
        raise EnvFileError(f"{path} can't be read: {error.strerror}.") from None
    if raw.startswith(UTF16) or b"\0" in raw:
        raise EnvFileError(f"{path} is in UTF-16: save it as UTF-8.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise EnvFileError(f"{path} isn't in UTF-8 (line {line}): save it as UTF-8.") from None
    return list(parse_stream(StringIO(text)))


def known_names() -> list[str]:
    """Return the names of the settings in the environment."""
    return [name.upper() for name in Settings.model_fields]


def find_unknown(environment: Iterable[str], file: Iterable[str]) -> list[str]:
    """Return unknown names, each as a line with the setting that may be meant. All names of `.env` are
    checked; of the environment, only those that resemble a setting.
    """
    known, lines = known_names(), []
    own = {name.upper() for name in file}
    for name in sorted(own | {name.upper() for name in environment}):
        if name in known:
            continue
        near = get_close_matches(name, known, 1, MIN_SIMILARITY)
        if near:
            lines.append(f"{name} is no setting: is {near[0]} meant?")
        elif name in own and not name.startswith(FOREIGN_PREFIXES):
            lines.append(f"{name} is no setting; .env.example names all")
    return lines


def unknown_settings(path: Path = FILE) -> list[str]:
    """Return the unknown names of this process, as `find_unknown` does, and the lines of `.env` that aren't
    NAME=value, or that say another value again. Raises EnvFileError.
    """
    read = read_lines(path)
    unread = [line.original.line for line in read if line.error]
    lines = [f"line {number} of {path} isn't NAME=value and does nothing" for number in unread]
    values: dict[str, set[str | None]] = {}
    for line in read:
        if line.key:
            values.setdefault(line.key, set()).add(line.value)
    lines += [
        f"{name} is in {path} more than once: only the last counts"
        for name in values
        if len(values[name]) > 1
    ]
    return lines + find_unknown(os.environ, values)


def wants_json() -> bool:
    """Return whether log lines are to be JSON; this is read before the other settings."""
    try:
        in_file = read_env_file().get("LOG_FORMAT")
    except EnvFileError:
        in_file = None
    return (os.environ.get("LOG_FORMAT") or in_file or "").strip() == "json"
