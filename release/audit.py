"""`make audit`: look the locked packages up in a database of vulnerabilities; pass if it is out of reach."""

import socket
import subprocess
import sys
from collections.abc import Sequence

SERVICE = ("api.osv.dev", 443)
CONNECT_SECONDS, AUDIT_SECONDS = 5.0, 120.0
LOCK = "requirements/large.txt"
TOOL = (
    sys.executable, "-m", "pip_audit", "--requirement", LOCK, "--require-hashes", "--disable-pip",
    "--vulnerability-service", "osv", "--progress-spinner", "off", "--timeout", "10",
)  # fmt: skip
NOT_DONE = "audit: not done: {reason}. Run `make audit` where {host} can be reached."


def is_reachable(host: str, port: int, seconds: float) -> bool:
    """Return whether a connection can be opened within so many seconds."""
    try:
        with socket.create_connection((host, port), timeout=seconds):
            return True
    except OSError:
        return False


def audit(
    service: tuple[str, int] = SERVICE,
    command: Sequence[str] = TOOL,
    seconds: float = AUDIT_SECONDS,
) -> int:
    """Run pip-audit. Returns its exit code; 0 if the service is out of reach or too slow."""
    host, port = service
    if not is_reachable(host, port, CONNECT_SECONDS):
        print(NOT_DONE.format(reason=f"{host} can't be reached", host=host))
        return 0
    try:
        return subprocess.run(command, check=False, timeout=seconds).returncode
    except subprocess.TimeoutExpired:
        print(NOT_DONE.format(reason=f"no answer within {seconds:.0f} s", host=host))
        return 0


if __name__ == "__main__":
    raise SystemExit(audit())
