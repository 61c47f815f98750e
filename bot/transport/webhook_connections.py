"""Limit the webhook's connections: how many there are, and how long a request may take to arrive.

uvicorn ends a connection that is idle after a response, but waits for ever for a first request, or for the
rest of one. A reverse proxy in front usually has limits of its own.
"""

import asyncio
from dataclasses import dataclass
from typing import ClassVar

from uvicorn.protocols.http.h11_impl import H11Protocol


@dataclass(frozen=True)
class ConnectionLimits:
    """Seconds in which a request's headers, and then its body, must arrive; and connections at a time."""

    headers: float = 10.0
    body: float = 10.0
    connections: int = 256


class LimitedProtocol(H11Protocol):
    """uvicorn's protocol with limits."""

    limits: ClassVar[ConnectionLimits] = ConnectionLimits()
    _deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """End a connection that is one too many at once."""
        super().connection_made(transport)
        if len(self.connections) > self.limits.connections:
            transport.abort()
        self._set_deadline()

    def data_received(self, data: bytes) -> None:
        """Read bytes; those that complete no request don't put the deadline off."""
        super().data_received(data)
        self._set_deadline()

    def on_response_complete(self) -> None:
        """Give the next request its own deadline."""
        super().on_response_complete()
        self._set_deadline()

    def connection_lost(self, exc: Exception | None) -> None:
        """Cancel the deadline."""
        super().connection_lost(exc)
        self._end_deadline()

    def _set_deadline(self) -> None:
        """Set a deadline if none runs and no request is being answered."""
        if self.transport.is_closing() or (self.cycle and not self.cycle.response_complete):
            self._end_deadline()
        elif self._deadline is None:
            self._deadline = self.loop.call_later(self.limits.headers, self.transport.abort)

    def _end_deadline(self) -> None:
        if self._deadline:
            self._deadline.cancel()
            self._deadline = None


def protocol_within(limits: ConnectionLimits) -> type[LimitedProtocol]:
    """Return the protocol with these limits."""
    return type("ProtocolWithin", (LimitedProtocol,), {"limits": limits})
