"""Find ports for what tests start."""

import secrets
import socket
from contextlib import suppress

LOWEST, COUNT = 20_000, 12_000
"""The range lies below the ports that the kernel gives to outgoing connections, which could take one
meanwhile.
"""


def free_port() -> int:
    """Return a port that nobody listens on now."""
    while True:
        port = LOWEST + secrets.randbelow(COUNT)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
