"""Sign coordinators in: exchange initData for a session cookie, each initData once."""

import re
import time

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from bot.context import Services
from bot.updates.rate_limit import Admission, RateLimiter
from bot.web import sessions
from bot.web.bodies import Fields
from bot.web.init_data import LIFETIME, MAX_LENGTH, check_init_data
from bot.web.sessions import Sessions
from bot.web.templating import refusal, render, words_for
from data.team import sign_ins

TRIES, TRIES_PER_SECOND = 20, 0.2
"""Sign-ins at once, and a second after that: of one person, or of one address that sends what Telegram didn't
sign, so that somebody who guesses locks no coordinator out.
"""
PATH = re.compile(r"[a-z0-9_/-]{0,80}")
"""The paths under /desk/ to which somebody may be sent after signing in."""


class SignIn:
    """Serves the sign-in page, and begins sessions by what it sends."""

    def __init__(self, services: Services, token: str, kept: Sessions) -> None:
        self._services = services
        self._token = token
        self._sessions = kept
        self._limiter = RateLimiter(burst=TRIES, per_second=TRIES_PER_SECOND)

    async def show(self, request: Request) -> Response:
        """Show the form that a script fills with initData, which only scripts can read."""
        to = str(request.path_params["to"])
        words = words_for(request, self._services.texts)
        return HTMLResponse(render("sign_in.html", words, to=to if PATH.fullmatch(to) else "queue"))

    async def begin(self, request: Request, form: Fields) -> Response:
        """Begin a coordinator's session by initData; a session that the browser has already goes on."""
        to = form.text("to", 80)
        then = RedirectResponse(f"/desk/{to if PATH.fullmatch(to) else 'queue'}", 303)
        found = check_init_data(form.text("init_data", MAX_LENGTH + 1), self._token, time.time())
        address = request.client.host if request.client else ""
        if self._limiter.judge(found.telegram_id if found else hash(address)) is not Admission.ACCEPTED:
            return self._refuse(request, "too-fast", 429)
        if found is None:
            return self._refuse(request, "page-not-signed-in", 403)
        held = self._sessions.read(request.cookies.get(sessions.NAME))
        if held and held.telegram_id == found.telegram_id:
            return then
        signed = await self._services.db.run(sign_ins.sign_in, found.telegram_id, found.digest, LIFETIME)
        if not isinstance(signed, int):
            self._services.counts["not for them"] += signed is sign_ins.Refusal.NOT_FOR_THEM
            text = "not-for-you" if signed is sign_ins.Refusal.NOT_FOR_THEM else "page-not-signed-in"
            return self._refuse(request, text, 403)
        session = self._sessions.begin(found.telegram_id, signed)
        then.headers.append("Set-Cookie", self._sessions.cookie(session))
        return then

    def _refuse(self, request: Request, text: str, status: int) -> Response:
        return refusal(request, self._services.texts, text, status)
