"""The session cookie, signed with a key derived from the bot's token."""

import hashlib
import hmac
import secrets
import time
from dataclasses import dataclass

from itsdangerous import BadData, URLSafeTimedSerializer

NAME = "desk"
IDLE = 3600
"""Seconds without a request after which a session ends."""
MAX_AGE = 12 * 3600
"""Seconds after which somebody signs in again whatever they do."""
RENEWED_AFTER = 600
"""Seconds after which a request renews the cookie."""


@dataclass(frozen=True)
class Session:
    """A coordinator's session. `seen_at` is when the cookie was made, in seconds since 1970."""

    telegram_id: int
    coordinator_id: int
    began_at: int
    nonce: str
    seen_at: int


class Sessions:
    """Makes and reads cookies. A new token of the bot ends all of them."""

    def __init__(self, token: str, *, is_secure: bool) -> None:
        """Derive the key from the bot's token. `is_secure` is False for plain HTTP on this machine only."""
        self._key = hmac.digest(token.encode(), b"the desk on a page", "sha256")
        self._serializer = URLSafeTimedSerializer(
            self._key, salt="session", signer_kwargs={"digest_method": hashlib.sha256}
        )
        self._is_secure = is_secure

    def begin(self, telegram_id: int, coordinator_id: int) -> Session:
        """Return a new session."""
        now = int(time.time())
        return Session(telegram_id, coordinator_id, now, secrets.token_urlsafe(16), now)

    def read(self, cookie: str | None) -> Session | None:
        """Return the session of a cookie; None if it isn't ours, or has ended."""
        if not cookie:
            return None
        try:
            signed, made_at = self._serializer.loads(cookie, max_age=IDLE, return_timestamp=True)
            telegram_id, coordinator_id, began_at, nonce = signed
        except (BadData, TypeError, ValueError):
            return None
        session = Session(telegram_id, coordinator_id, began_at, nonce, int(made_at.timestamp()))
        return session if time.time() - session.began_at <= MAX_AGE else None

    def needs_renewal(self, session: Session) -> bool:
        """Return whether the session's cookie must be renewed."""
        return time.time() - session.seen_at > RENEWED_AFTER

    def cookie(self, session: Session) -> str:
        """Return the value of Set-Cookie. Telegram's web client shows the page in a frame of another site:
        there a cookie needs SameSite=None and its own partition.
        """
        fields = (session.telegram_id, session.coordinator_id, session.began_at, session.nonce)
        return self._as_header(str(self._serializer.dumps(fields)), IDLE)

    def no_cookie(self) -> str:
        """Return the value of Set-Cookie that ends the session in this browser."""
        return self._as_header("", 0)

    def _as_header(self, value: str, age: int) -> str:
        frame = "Secure; SameSite=None; Partitioned" if self._is_secure else "SameSite=Lax"
        return f"{NAME}={value}; Path=/desk; Max-Age={age}; HttpOnly; {frame}"

    def csrf_token(self, session: Session) -> str:
        """Return the token that every form of this session carries."""
        return hmac.new(self._key, f"csrf {session.nonce}".encode(), "sha256").hexdigest()

    def is_token(self, session: Session, given: str) -> bool:
        """Return whether a form is of this session."""
        return hmac.compare_digest(self.csrf_token(session).encode(), given.encode())
