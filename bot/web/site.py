"""The routes of the page, and its access control: session, active coordinator, form of the same session."""

import logging
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope
from telegram.ext import ExtBot

from bot.access.desk_lock import is_open
from bot.context import Services
from bot.texts.catalogue import our_language
from bot.updates.rate_limit import RateLimiter, Verdict
from bot.web import sessions
from bot.web.bodies import BadBody, Fields, read_form
from bot.web.events import Events
from bot.web.headers import Headers, is_local, origin_of
from bot.web.sessions import Session, Sessions
from bot.web.sign_in import SignIn
from bot.web.telegram_files import TelegramFiles
from bot.web.templating import STATIC, render
from bot.web.visit import Page, Visit
from data.interests import ownership
from data.people import coordinators
from data.people import store as people
from data.people.views import PersonView

BURST, PER_SECOND = 60, 5.0
"""Requests of one person at once, and in a second after that."""
log = logging.getLogger(__name__)


class CachedStaticFiles(StaticFiles):
    """Our own files, which browsers may keep: their address changes with them."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """One file."""
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response


def find_visitor(session: Any, telegram_id: int) -> tuple[PersonView | None, bool]:
    """The active coordinator of a session, and whether they lead."""
    person = people.find_person(session, telegram_id)
    return person, bool(person and person.coordinator_id and coordinators.leads(session, person.id))


class Site:
    """Serves the pages of all rooms. Made where PUBLIC_URL is set."""

    def __init__(self, services: Services, pages: Sequence[Page], bot: ExtBot[None]) -> None:
        settings = services.settings
        if settings.public_url is None or settings.telegram_bot_token is None:
            raise ValueError("the page needs PUBLIC_URL and a token")
        token = settings.telegram_bot_token.get_secret_value()
        self._services = services
        self._pages = pages
        self._url = settings.public_url
        self._sessions = Sessions(token, is_secure=not is_local(self._url))
        self._sign_in = SignIn(services, token, self._sessions)
        self._limiter = RateLimiter(burst=BURST, per_second=PER_SECOND)
        self.events = Events(services.db)
        self._files = TelegramFiles(bot)

    def mount(self) -> Mount:
        """Everything under /desk."""
        routes: list[BaseRoute] = [
            Mount("/static", CachedStaticFiles(directory=STATIC)),
            Route("/start/{to:path}", self._sign_in.show),
            Route("/session", self.begin_session, methods=["POST"]),
            Route("/events", self.stream),
            self._route(Page("/sign-out", self.end_session, is_form=True)),
            Route("/", self.go_to_queue),
            *(self._route(page) for page in self._pages),
        ]
        inner = Starlette(
            routes=routes, exception_handlers={404: self.nothing_there, 405: self.nothing_there}
        )
        return Mount("/desk", Headers(inner, self._url))

    def _route(self, page: Page) -> Route:
        async def answer(request: Request) -> Response:
            try:
                return await self.answer(page, request)
            except Exception as error:
                self._services.metrics.count_error(type(error).__name__)
                log.error("a page failed: %s", type(error).__name__)
                return self.problem(request, "page-failed", 500)

        return Route(page.path, answer, methods=["POST"] if page.is_form else ["GET"])

    async def answer(self, page: Page, request: Request) -> Response:
        """Answer one request if its sender has access."""
        session = self._sessions.read(request.cookies.get(sessions.NAME))
        visit = await self.let_in(request, session)
        if isinstance(visit, Response) or session is None:
            return visit if isinstance(visit, Response) else self.problem(request, "page-session-ended", 401)
        if page.is_form:
            try:
                visit = replace(visit, form=await read_form(request))
            except BadBody as error:
                return self.problem(request, "page-not-taken", error.status)
            if not self._is_own_form(request, session, visit.form):
                return self.problem(request, "page-not-taken", 403)
        if page.leads_only and not visit.is_lead:
            return visit.page("problem.html", 403, problem="leads-only")
        if "interest" in request.path_params and await self._is_own(visit):
            return visit.barred()
        response = await page.act(visit)
        if self._sessions.needs_renewal(session):
            response.headers.append("Set-Cookie", self._sessions.cookie(session))
        return response

    async def let_in(self, request: Request, session: Session | None) -> Visit | Response:
        """The visit of an active coordinator whose desk is open, or a refusal."""
        if session is None:
            return self.problem(request, "page-session-ended", 401)
        if request.headers.get("sec-fetch-site") in ("cross-site", "same-site"):
            return self.problem(request, "page-not-taken", 403)
        if self._limiter.judge(session.telegram_id) is not Verdict.WELCOME:
            return self.problem(request, "too-fast", 429)
        person, leads = await self._services.db.run(find_visitor, session.telegram_id)
        if person is None or person.coordinator_id != session.coordinator_id:
            self._services.counts["not for them"] += 1
            refusal = self.problem(request, "not-for-you", 403)
            refusal.headers.append("Set-Cookie", self._sessions.no_cookie())
            return refusal
        hours = self._services.settings.second_factor_hours
        if not await is_open(self._services.db, person, timedelta(hours=hours)):
            return self.problem(request, "page-locked", 403)
        token = self._sessions.csrf_token(session)
        query = Fields(request.query_params.multi_items())
        return Visit(request, self._services, person, leads, token, query, self._files, self.events)

    def _is_own_form(self, request: Request, session: Session, form: Fields) -> bool:
        """Whether a form comes from a page of ours, of this session."""
        return self._is_from_here(request) and self._sessions.is_token(session, form.text("csrf", 128))

    def _is_from_here(self, request: Request) -> bool:
        """Whether the browser says that another site sends it. A page without referrer has a null origin."""
        site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin", "null")
        return site in (None, "same-origin") and origin.lower() in ("null", origin_of(self._url))

    async def _is_own(self, visit: Visit) -> bool:
        interest = visit.number("interest")
        return await self._services.db.run(ownership.is_own, visit.person.id, interest)

    async def begin_session(self, request: Request) -> Response:
        """Sign in with initData."""
        if not self._is_from_here(request):
            return self.problem(request, "page-not-taken", 403)
        try:
            form = await read_form(request)
        except BadBody as error:
            return self.problem(request, "page-not-taken", error.status)
        return await self._sign_in.begin(request, form)

    async def end_session(self, visit: Visit) -> Response:
        """Sign out in this browser."""
        refusal = self.problem(visit.request, "page-signed-out", 200)
        refusal.headers.append("Set-Cookie", self._sessions.no_cookie())
        return refusal

    async def stream(self, request: Request) -> Response:
        """Server-sent events for an open page."""
        session = self._sessions.read(request.cookies.get(sessions.NAME))
        visit = await self.let_in(request, session)
        if isinstance(visit, Response) or session is None:
            return visit if isinstance(visit, Response) else Response(status_code=401)
        if self.events.is_full(visit.person.id):
            return Response(status_code=429)
        limit = timedelta(hours=self._services.settings.second_factor_hours)

        async def may_listen() -> bool:
            person, _ = await self._services.db.run(find_visitor, session.telegram_id)
            if person is None or person.coordinator_id != session.coordinator_id:
                return False
            has_ended = time.time() - session.began_at > sessions.LONGEST
            return not has_ended and await is_open(self._services.db, person, limit, extend=False)

        streamed = self.events.stream(visit.person.id, may_listen, visit.query.number("case"))
        return StreamingResponse(streamed, media_type="text/event-stream")

    async def go_to_queue(self, _request: Request) -> Response:
        """The first page."""
        return RedirectResponse("/desk/queue", 303)

    async def nothing_there(self, request: Request, _error: Exception) -> Response:
        """No such page."""
        return self.problem(request, "page-gone", 404)

    def problem(self, request: Request, text: str, status: int) -> HTMLResponse:
        """A page for somebody without access, in the browser's language."""
        language = our_language(request.headers.get("accept-language", "").split(",")[0])
        words = self._services.texts.of(language)
        return HTMLResponse(render("refused.html", words, problem=text), status)
