"""The place where the bot listens: LISTEN_HOST and LISTEN_PORT."""

import errno
import os
import socket

FIXES = {
    errno.EADDRINUSE: "Another process listens there: end that one, or choose another LISTEN_PORT",
    errno.EACCES: "Choose a LISTEN_PORT above 1023",
}
"""What mends an error of the system's, by its number."""


class ListenError(Exception):
    """Raised if the port for webhook and health can't be used; the text is one line for the operator."""


def listen_at(host: str, port: int) -> socket.socket:
    """Return a socket for a host of either family; `::` takes IPv4 too if the machine can. Raises OSError."""
    [(family, _, _, _, address), *_] = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )
    is_both = family == socket.AF_INET6 and host == "::" and socket.has_dualstack_ipv6()
    return socket.create_server(address[:2], family=family, dualstack_ipv6=is_both)


def open_place(host: str, port: int) -> socket.socket:
    """Return the socket to serve at. Raises ListenError."""
    try:
        return listen_at(host, port)
    except (OSError, UnicodeError) as error:
        raise ListenError(f"LISTEN_HOST and LISTEN_PORT can't be used: {explain(error)}.") from error


def explain(error: OSError | UnicodeError) -> str:
    """Return what is wrong, and what mends it."""
    if isinstance(error, OSError) and not isinstance(error, socket.gaierror) and error.errno in FIXES:
        return f"{os.strerror(error.errno)}. {FIXES[error.errno]}"
    reason = error.strerror if isinstance(error, OSError) else "no such host"
    return f"{reason}. LISTEN_HOST must be an address of this machine"


def check_place(host: str, port: int | None) -> None:
    """Take the place and give it back, before anything long begins; do nothing if no port is set. Raises
    ListenError.
    """
    if port is not None:
        open_place(host, port).close()


def can_listen(host: str, port: int) -> bool:
    """Return whether the place is free. Raises ListenError if it can't be used at all."""
    try:
        check_place(host, port)
    except ListenError as error:
        if isinstance(error.__cause__, OSError) and error.__cause__.errno == errno.EADDRINUSE:
            return False
        raise
    return True
