"""One request of a coordinator, and how a room registers its pages and public pages."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from telegram.ext import ExtBot

from bot.context import Services
from bot.texts.catalogue import Words
from bot.web.bodies import Fields, as_number
from bot.web.events import Events
from bot.web.telegram_files import TelegramFiles
from bot.web.templating import render, trusted
from data.db.database import Database
from data.people.views import Actor, PersonView

NOTICE_FIELD = "said"
"""The field of an address that says what became of the last form."""


@dataclass(frozen=True)
class Visit:
    """A request of a present coordinator. `query` are the address's fields, `form` those of a form; `bot`
    calls Telegram, `files` fetches what letters carry, `events` knows which pages are open; `seen` is the
    last change that the page has. `at` is where the answer to a form can be read without sending it again.
    """

    request: Request
    services: Services
    person: PersonView
    is_lead: bool
    csrf: str
    query: Fields
    bot: ExtBot[None]
    files: TelegramFiles
    events: Events
    seen: int
    at: str = ""
    form: Fields = field(default_factory=Fields)

    @property
    def db(self) -> Database:
        return self.services.db

    @property
    def words(self) -> Words:
        return self.services.texts.of(self.person.language, self.person.zone)

    @property
    def actor(self) -> Actor:
        """Return the coordinator who acts."""
        return self.person.actor

    @property
    def today(self) -> date:
        return self.words.today()

    def number(self, name: str) -> int:
        """Return a number in the path; 0 if it is none."""
        return as_number(str(self.request.path_params[name]))

    def page(self, template: str, status: int = 200, **values: Any) -> HTMLResponse:
        """Return a response with a rendered template; `notice` says what became of the last form."""
        said = self.query.text(NOTICE_FIELD, 40)
        values.setdefault("notice", self._say(said) if said in NOTICES else "")
        values.setdefault("at", self.at)
        html = render(
            template,
            self.words,
            csrf=self.csrf,
            is_lead=self.is_lead,
            path=self.request.url.path,
            address=self.address,
            seen=self.seen,
            answers_form=self.request.method == "POST",
            **values,
        )
        return HTMLResponse(html, status)

    def _say(self, said: str) -> Markup:
        """Return the notice that the address asks for."""
        if said == "page-replied":
            return trusted(self.words("reply-sent", count=self.query.number("of")))
        if said == "page-done":
            return trusted(self.words(said, done=self.query.number("done"), of=self.query.number("of")))
        return trusted(self.words(said))

    @property
    def address(self) -> str:
        """Return the path and query of the address, without the fields of a notice."""
        query = "&".join(
            part
            for part in self.request.url.query.split("&")
            if part and part.partition("=")[0] not in (NOTICE_FIELD, "done", "of")
        )
        return self.request.url.path + (f"?{query}" if query else "")

    def redirect(self, path: str, said: str = "") -> Response:
        """Redirect after a form, so that reloading doesn't send it again; `said` is the notice to show."""
        sign = "&" if "?" in path else "?"
        return RedirectResponse(f"{path}{sign}{NOTICE_FIELD}={said}" if said else path, 303)

    def gone(self) -> HTMLResponse:
        """Return a response for something that isn't there."""
        return self.page("problem.html", 404, problem="page-gone")

    def forbidden(self) -> HTMLResponse:
        """Return a response for a coordinator's own interest, which they may not open."""
        return self.page("problem.html", 403, problem="own-interest-barred")


NOTICES = frozenset(
    {
        "claim-won",
        "claim-lost",
        "released",
        "not-yours",
        "assigned",
        "moved",
        "moved-meanwhile",
        "page-sent",
        "page-noted",
        "page-saved",
        "page-course-told",
        "page-tags-same",
        "page-tags-too-long",
        "page-done",
        "page-none-picked",
        "page-replied",
        "question-dropped",
        "question-needs-reply",
        "question-settled",
        "content-verified",
        "decision-gone",
        "opening-closed-now",
        "opening-was-closed",
    }
)
"""The texts that an address may ask a page to show as a notice."""
Act = Callable[[Visit], Coroutine[Any, Any, Response]]


@dataclass(frozen=True)
class Page:
    """A path under /desk and the function that answers it. If the path names an `interest`, its own officer
    is kept out. A form is sent to a page with `is_form`; `leads_only` keeps other coordinators out.
    """

    path: str
    act: Act
    is_form: bool = False
    leads_only: bool = False


@dataclass(frozen=True)
class PublicPage:
    """A path under /desk that anybody may read, and the function that answers it. It shows nothing about a
    person.
    """

    path: str
    act: Callable[[Request, Services], Coroutine[Any, Any, Response]]
