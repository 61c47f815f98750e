"""The routes of the page: whoever has access gets the page that a room registers."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route, compile_path
from starlette.staticfiles import StaticFiles
from starlette.types import Scope
from telegram.ext import ExtBot

from bot.context import Services
from bot.observability.logs import log_failure, new_reference
from bot.web.access_control import AccessControl, Admitted
from bot.web.bodies import BadBody, Fields, read_form
from bot.web.events import Events
from bot.web.headers import Headers, is_local
from bot.web.sessions import Sessions
from bot.web.sign_in import SignIn
from bot.web.telegram_files import TelegramFiles
from bot.web.templating import STATIC, refusal
from bot.web.visit import Page, PublicPage, Visit
from data.interests import ownership

log = logging.getLogger(__name__)


class CachedStaticFiles(StaticFiles):
    """Static files that browsers may cache for good: their address changes with their content."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Serve one file."""
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response


class Site:
    """Serves the pages of all rooms, if PUBLIC_URL is set."""

    def __init__(self, services: Services, pages: Sequence[Page | PublicPage], bot: ExtBot[None]) -> None:
        settings = services.settings
        if settings.public_url is None or settings.telegram_bot_token is None:
            raise ValueError("the page needs PUBLIC_URL and a token")
        token = settings.telegram_bot_token.get_secret_value()
        self._services = services
        self._pages = pages
        self._readable = [
            compile_path(f"/desk{page.path}")[0]
            for page in pages
            if isinstance(page, Page) and not page.is_form
        ]
        self._url = settings.public_url
        self._sessions = Sessions(token, is_secure=not is_local(self._url))
        self._access = AccessControl(services, self._sessions, self._url)
        self._sign_in = SignIn(services, token, self._sessions)
        self.events = Events(services.db)
        self._bot = bot
        self._files = TelegramFiles(bot)

    def mount(self) -> Mount:
        """Return the routes under /desk."""
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

    def _route(self, page: Page | PublicPage) -> Route:
        async def answer(request: Request) -> Response:
            try:
                if isinstance(page, PublicPage):
                    return await page.act(request, self._services)
                return await self.answer(page, request)
            except Exception as error:
                self._services.metrics.count_error(type(error).__name__)
                reference = new_reference()
                log_failure(log, error, "error %s: a page failed", reference, trace=True)
                return refusal(request, self._services.texts, "page-failed", 500, reference=reference)

        is_form = isinstance(page, Page) and page.is_form
        return Route(page.path, answer, methods=["POST"] if is_form else ["GET"])

    async def answer(self, page: Page, request: Request) -> Response:
        """Answer one request if its sender has access. Refusing a form shows what was written in it."""
        form = Fields()
        if page.is_form and self._access.is_from_here(request):
            try:
                form = await read_form(request)
            except BadBody as error:
                return self._access.refuse(request, "page-not-taken", error.status)
            request.state.written = form.list_written()
        admitted = await self._access.admit(request)
        if isinstance(admitted, Response):
            return admitted
        if page.is_form and not self._access.is_own_form(request, admitted.session, form):
            return self._access.refuse(request, "page-not-taken", 403)
        visit = replace(self._visit(request, admitted), form=form)
        if page.leads_only and not visit.is_lead:
            return visit.page("problem.html", 403, problem="leads-only")
        if "interest" in request.path_params and await self._is_own(visit):
            return visit.forbidden()
        response = await page.act(visit)
        if self._sessions.needs_renewal(admitted.session):
            response.headers.append("Set-Cookie", self._sessions.cookie(admitted.session))
        return response

    def _visit(self, request: Request, admitted: Admitted) -> Visit:
        return Visit(
            request=request,
            services=self._services,
            person=admitted.person,
            is_lead=admitted.is_lead,
            csrf=self._sessions.csrf_token(admitted.session),
            query=Fields(request.query_params.multi_items()),
            bot=self._bot,
            files=self._files,
            events=self.events,
            seen=self.events.changes,
            at=self._find_page(request.url.path) if request.method == "POST" else "",
        )

    def _find_page(self, path: str) -> str:
        """Return the path of the page that a form's path belongs to; '' for none."""
        while path and not any(one.match(path) for one in self._readable):
            path = path.rpartition("/")[0]
        return path

    async def _is_own(self, visit: Visit) -> bool:
        interest = visit.number("interest")
        return await self._services.db.run(ownership.is_own, visit.person.id, interest)

    async def begin_session(self, request: Request) -> Response:
        """Begin a session with the initData in the form."""
        if not self._access.is_from_here(request):
            return self._access.refuse(request, "page-not-taken", 403)
        try:
            form = await read_form(request)
        except BadBody as error:
            return self._access.refuse(request, "page-not-taken", error.status)
        return await self._sign_in.begin(request, form)

    async def end_session(self, visit: Visit) -> Response:
        """End the session in this browser."""
        refusal = self._access.refuse(visit.request, "page-signed-out", 200)
        refusal.headers.append("Set-Cookie", self._sessions.no_cookie())
        return refusal

    async def stream(self, request: Request) -> Response:
        """Stream server-sent events to an open page."""
        admitted = await self._access.admit(request)
        if isinstance(admitted, Response):
            return admitted
        person_id = admitted.person.id
        if self.events.is_full(person_id):
            return Response(status_code=429)
        may_listen = partial(self._access.may_listen, admitted.session)
        asked = Fields(request.query_params.multi_items())
        seen = asked.number("seen") if "seen" in request.query_params else None
        streamed = self.events.stream(person_id, may_listen, asked.number("case"), seen)
        return StreamingResponse(streamed, media_type="text/event-stream")

    async def go_to_queue(self, _request: Request) -> Response:
        """Redirect to the queue, the first page."""
        return RedirectResponse("/desk/queue", 303)

    async def nothing_there(self, request: Request, _error: Exception) -> Response:
        """Answer 404 for an address without a page."""
        return self._access.refuse(request, "page-gone", 404)
