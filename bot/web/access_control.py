"""Access control of the page: it admits the sessions of present coordinators whose desk is open."""

import time
from dataclasses import dataclass
from datetime import timedelta

from starlette.requests import Request
from starlette.responses import Response

from bot.access.desk_lock import is_open
from bot.context import Services
from bot.updates.rate_limit import Admission, RateLimiter
from bot.web import sessions
from bot.web.bodies import Fields
from bot.web.headers import origin_of
from bot.web.sessions import Session, Sessions
from bot.web.templating import refusal
from data.people import coordinators
from data.people.views import PersonView

BURST, PER_SECOND = 60, 5.0
"""Requests that one person may make at once, and a second after that."""


@dataclass(frozen=True)
class Admitted:
    """A coordinator whose request is admitted, and the session it came with."""

    session: Session
    person: PersonView
    is_lead: bool


class AccessControl:
    """Decides whose requests are answered, and which forms come from our own pages."""

    def __init__(self, services: Services, kept: Sessions, url: str) -> None:
        self._services = services
        self._sessions = kept
        self._origin = origin_of(url)
        self._limiter = RateLimiter(burst=BURST, per_second=PER_SECOND)

    async def admit(self, request: Request) -> Admitted | Response:
        """Admit a present coordinator whose desk is open; refuse everybody else."""
        session = self._sessions.read(request.cookies.get(sessions.NAME))
        if session is None:
            return self.refuse(request, "page-session-ended", 401)
        if request.headers.get("sec-fetch-site") in ("cross-site", "same-site"):
            return self.refuse(request, "page-not-taken", 403)
        if self._limiter.judge(session.telegram_id) is not Admission.ACCEPTED:
            return self.refuse(request, "too-fast", 429)
        person, is_lead = await self._services.db.run(coordinators.find_visitor, session.telegram_id)
        if person is None or person.coordinator_id != session.coordinator_id:
            self._services.counts["not for them"] += 1
            refused = self.refuse(request, "not-for-you", 403)
            refused.headers.append("Set-Cookie", self._sessions.no_cookie())
            return refused
        if not await is_open(self._services.db, person, self._open_for):
            return self.refuse(request, "page-locked", 403)
        return Admitted(session, person, is_lead)

    async def may_listen(self, session: Session) -> bool:
        """Return whether an admitted session may still hear of changes; asking doesn't keep the desk open."""
        person, _ = await self._services.db.run(coordinators.find_visitor, session.telegram_id)
        if person is None or person.coordinator_id != session.coordinator_id:
            return False
        has_ended = time.time() - session.began_at > sessions.MAX_AGE
        return not has_ended and await is_open(self._services.db, person, self._open_for, extend=False)

    def is_own_form(self, request: Request, session: Session, form: Fields) -> bool:
        """Return whether a form comes from a page of ours, of this session."""
        return self.is_from_here(request) and self._sessions.is_token(session, form.text("csrf", 128))

    def is_from_here(self, request: Request) -> bool:
        """Return False if the browser says that another site sends the request. A page without referrer has a
        null origin.
        """
        site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin", "null")
        return site in (None, "same-origin") and origin.lower() in ("null", self._origin)

    @property
    def _open_for(self) -> timedelta:
        """Return how long a visit keeps the desk open."""
        return timedelta(hours=self._services.settings.second_factor_hours)

    def refuse(self, request: Request, text: str, status: int) -> Response:
        """Return a page for somebody without access."""
        return refusal(request, self._services.texts, text, status)
