"""Connections with timeouts: for connecting, for a statement, for a silent server."""

from collections.abc import Mapping
from typing import Any

import psycopg
from psycopg.abc import RV, PQGen
from sqlalchemy import URL, Engine, create_engine, event

CONNECT_TIMEOUT = 5
"""Seconds until a server that doesn't answer a connection is an error."""
STATEMENT_TIMEOUT = 10
"""Seconds after which the server ends a statement, or a wait for a lock."""
ANSWER_TIMEOUT = 13.0
"""Seconds after which the connection is given up: a server that is stopped, or whose machine is gone, keeps
no time itself."""
KEEPALIVE = {
    "keepalives": 1,
    "keepalives_idle": 15,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 15_000,
}
"""An idle connection to a machine that is gone counts as lost after half a minute; after 15 s if something
was sent (libpq's names and units).
"""


class ServerSilent(psycopg.OperationalError):
    """The server said nothing for ANSWER_TIMEOUT; the connection was closed."""


class BoundedConnection(psycopg.Connection[Any]):
    """A connection that is closed if the server falls silent. As with any lost connection, the statement may
    have been carried out.
    """

    def wait(self, gen: PQGen[RV], interval: float = 0.1, timeout: float | None = None) -> RV:
        try:
            return super().wait(gen, interval, ANSWER_TIMEOUT if timeout is None else timeout)
        except psycopg.OperationalError as error:
            # psycopg's own name for it is private; the base class means nothing but the timeout.
            if timeout is None and type(error).__name__ == "_WaitTimeout":
                self.pgconn.finish()
                raise ServerSilent("no answer") from None
            raise


def with_limits(how: Mapping[str, Any], *, is_patient: bool) -> dict[str, Any]:
    """Return the arguments for a connection; what DATABASE_URL says itself comes before our limits. A patient
    connection takes as long for a statement as it needs, for migrations and copies.
    """
    limits: dict[str, Any] = {"connect_timeout": CONNECT_TIMEOUT, "client_encoding": "utf8"} | KEEPALIVE
    if not is_patient:
        limits["options"] = f"-c statement_timeout={STATEMENT_TIMEOUT}s {how.get('options', '')}".strip()
    return limits | {key: value for key, value in how.items() if key != "options" or is_patient}


def open_postgres(url: URL, *, is_patient: bool, **pool: Any) -> Engine:
    """Return an engine that makes such connections and tests each before it is used again."""
    engine = create_engine(
        url.set(drivername="postgresql+psycopg"), hide_parameters=True, pool_pre_ping=True, **pool
    )

    def connect(_dialect: Any, _record: Any, _arguments: Any, how: dict[str, Any]) -> psycopg.Connection[Any]:
        kind = psycopg.Connection if is_patient else BoundedConnection
        return kind.connect(**with_limits(how, is_patient=is_patient))

    event.listen(engine, "do_connect", connect)
    return engine
