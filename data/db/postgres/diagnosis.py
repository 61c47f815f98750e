"""Find the SQLSTATE that tells why a connection to PostgreSQL can't be made.

libpq gives the code of a failed connection only in its verbose message, which psycopg can't ask for, so libpq
itself is asked. If that isn't possible, the server's English message tells.
"""

import ctypes
import re
import select
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import psycopg
import psycopg.conninfo
from psycopg import pq

VERBOSE = 2
"""libpq's PQERRORS_VERBOSE."""
TIMEOUT = 5.0
"""Seconds that the connection made to learn the code may take."""
CODE = re.compile(r":\s+(?=[A-Z]*[0-9])([0-9A-Z]{5}):\s")
BAD_OPTION, UNREACHABLE, NO_TLS, OTHER_KIND = "08P01", "08001", "08P02", "08P03"
"""Codes of ours for what libpq finds by itself: an unknown option, no connection at all, TLS that isn't
available, and a server that isn't as target_session_attrs asks.
"""
ENGLISH = (
    ("password authentication failed", "28P01"),
    ("no password supplied", "28P01"),
    ("pg_hba.conf", "28000"),
    (re.compile(r'role "[^"]*" (does not exist|is not permitted to log in)'), "28000"),
    (re.compile(r'database "[^"]*" does not exist'), "3D000"),
    ("permission denied for database", "42501"),
    (re.compile("too many (connections|clients)|connection slots are reserved"), "53300"),
    ("the database system is", "57P03"),
    ("invalid connection option", BAD_OPTION),
    (re.compile(r"invalid \S+ value"), BAD_OPTION),
    ("unrecognized configuration parameter", "42704"),
    (re.compile("session is (not )?read-only|server is (not )?in hot standby"), OTHER_KIND),
    ("does not support SSL", NO_TLS),
    ("certificate", NO_TLS),
    ("SSL error", NO_TLS),
)


def state_of(error: psycopg.Error) -> str:
    """Return the SQLSTATE of a connection's error; the server is asked again if psycopg doesn't give it."""
    if error.sqlstate:
        return error.sqlstate
    if isinstance(error, psycopg.ProgrammingError):
        return BAD_OPTION
    message = str(error)
    return state_of_message(message) or UNREACHABLE


def refusal_state(error: psycopg.Error, how: Mapping[str, Any]) -> str:
    """Return the SQLSTATE for a connection made with `how`; the server is asked if the message isn't
    understood.
    """
    state = state_of(error)
    if state != UNREACHABLE or isinstance(error, psycopg.errors.ConnectionTimeout):
        return state
    said = {name: value for name, value in how.items() if name != "context"}
    return ask_state(psycopg.conninfo.make_conninfo("", **said)) or state


def state_of_message(message: str) -> str | None:
    """Return the SQLSTATE that an English or a verbose message stands for, or None."""
    if found := CODE.search(message):
        return found[1]
    for said, state in ENGLISH:
        if said in message if isinstance(said, str) else said.search(message):
            return state
    return None


def ask_state(conninfo: str) -> str | None:
    """Return the code with which the server refuses a connection; None if it accepts it, or gives none."""
    library = find_libpq()
    if library is None:
        return None
    connection = pq.PGconn.connect_start(conninfo.encode())
    try:
        library.PQsetErrorVerbosity(ctypes.c_void_p(getattr(connection, "pgconn_ptr", None)), VERBOSE)
        is_over = finish_connecting(connection)
        message = connection.error_message.decode("utf-8", "replace")
    finally:
        connection.finish()
    found = CODE.search(message) if is_over else None
    return found[1] if found else None


def finish_connecting(connection: pq.abc.PGconn) -> bool:
    """Wait until the connection is made or refused, for TIMEOUT at most. Returns whether it was."""
    end = time.monotonic() + TIMEOUT
    while (status := connection.connect_poll()) not in (pq.PollingStatus.OK, pq.PollingStatus.FAILED):
        place, left = connection.socket, max(0.0, end - time.monotonic())
        reads, writes = ([place], []) if status == pq.PollingStatus.READING else ([], [place])
        if not any(select.select(reads, writes, [], left)):
            return False
    return True


def find_libpq() -> ctypes.CDLL | None:
    """Return the libpq that psycopg has loaded, on Linux; else None."""
    try:
        loaded = Path("/proc/self/maps").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    paths = {line.split(maxsplit=5)[-1] for line in loaded.splitlines() if "/libpq" in line}
    libraries = [path for path in paths if re.search(r"/libpq[-.]", path)]
    try:
        return ctypes.CDLL(libraries[0]) if libraries else None
    except OSError:
        return None
