"""A database's URL: shown without its password, and read from the environment or a file."""

import os
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

SECRETS = frozenset({"password", "passfile", "sslpassword"})
"""Parameters of a URL that hold a secret (libpq's names)."""
POSTGRES = frozenset({"postgres", "postgresql"})
"""How URLs of PostgreSQL begin, before `+driver`; whichever it is, our driver is used."""
DRIVER = "postgresql+psycopg"
HIDDEN = "***"
FROM_ENVIRONMENT, FROM_FILE = "env:", "file:"


class UrlError(Exception):
    """A URL that can't be read; its text is one line for the operator and holds no part of the URL."""


def is_url(url: str) -> bool:
    """Return whether this is the URL of a kind of database that the bot can use."""
    parsed = parse(url)
    return parsed is not None and (is_postgres(parsed) or sqlite_file(url) is not None)


def parse(url: str) -> URL | None:
    """Return the parts of a URL, None if it isn't one."""
    try:
        return make_url(url)
    except (ArgumentError, ValueError):
        return None


def is_postgres(parsed: URL) -> bool:
    """Return whether a URL is PostgreSQL's: postgresql://, postgres://, postgresql+psycopg:// and such."""
    return parsed.get_backend_name() in POSTGRES


def with_driver(url: str) -> URL:
    """Return the parts of a URL, with our driver if it is PostgreSQL's."""
    parsed = make_url(url)
    return parsed.set(drivername=DRIVER) if is_postgres(parsed) else parsed


def without_password(url: str) -> str:
    """Return a URL with its secrets replaced by ***. Nothing is shown of a text that isn't a URL."""
    parsed = parse(url)
    if parsed is None:
        return HIDDEN
    query = {name: HIDDEN if name.lower() in SECRETS else value for name, value in parsed.query.items()}
    return parsed.set(query=query).render_as_string(hide_password=True)


def has_password(url: str) -> bool:
    """Return whether a URL holds a secret."""
    parsed = parse(url)
    return parsed is not None and (
        parsed.password is not None or any(name.lower() in SECRETS for name in parsed.query)
    )


def read_url(given: str) -> str:
    """Return a URL given as itself, as `env:NAME`, or as `file:PATH` with the URL on its first line. Raises
    UrlError.
    """
    url = given
    if given.startswith(FROM_ENVIRONMENT):
        name = given.removeprefix(FROM_ENVIRONMENT)
        url = os.environ.get(name, "").strip()
        if not url:
            raise UrlError(f"The environment has no {name}.")
    elif given.startswith(FROM_FILE):
        path = Path(given.removeprefix(FROM_FILE))
        try:
            url = (path.read_text(encoding="utf-8").splitlines() or [""])[0].strip()
        except (OSError, UnicodeDecodeError):
            raise UrlError(f"{path} can't be read.") from None
    if not is_url(url):
        raise UrlError(
            "Not a database's URL, like sqlite:///var/peaceops.db or postgresql://user@host/name; "
            "or env:NAME, or file:PATH with one on its first line."
        )
    return url


def sqlite_file(url: str) -> Path | None:
    """Return the file of an SQLite database; None for another kind, or one in memory."""
    parsed = make_url(url)
    is_file = parsed.get_backend_name() == "sqlite" and parsed.database not in (None, "", ":memory:")
    return Path(parsed.database or "") if is_file else None


def place_of(url: str) -> str:
    """Return which database a URL means: the whole path of SQLite's file, or PostgreSQL's URL without its
    password.
    """
    path = sqlite_file(url)
    return str(path.absolute()) if path else without_password(url)
