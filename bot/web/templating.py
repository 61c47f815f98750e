"""The page's templates, in which every value is escaped."""

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from bot.texts.catalogue import Texts, Words, our_language

FOLDER = Path(__file__).parent
TEMPLATES, STATIC = FOLDER / "templates", FOLDER / "static"


@cache
def environment() -> Environment:
    """Return the Jinja environment, made once. A template that uses a name without a value fails."""
    found = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    found.globals["static"] = address_of
    return found


@cache
def address_of(name: str) -> str:
    """Return the address of a static file; it changes with the content, so that browsers may cache it."""
    digest = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]
    return f"/desk/static/{name}?v={digest}"


def render(template: str, words: Words, **values: Any) -> str:
    """Render a template. In it `t` gives a text of the catalogue, escaped; `h` one with our markup, its
    values escaped.
    """

    def say(key: str, **more: str | int) -> str:
        return words.plain(key, **more)

    def say_html(key: str, **more: str | int) -> Markup:
        return Markup(words(key, **more))

    return (
        environment()
        .get_template(template)
        .render(words=words, t=say, h=say_html, language=words.language, **values)
    )


def words_for(request: Request, texts: Texts) -> Words:
    """Return the words of the browser's language."""
    return texts.of(our_language(request.headers.get("accept-language", "").split(",")[0]))


def refusal(request: Request, texts: Texts, problem: str, status: int, **values: str) -> HTMLResponse:
    """Return a page for somebody without access, in the browser's language, with what they wrote in a form of
    ours. `problem` is the key of a text, `values` what it contains.
    """
    written = getattr(request.state, "written", ())
    html = render("refused.html", words_for(request, texts), problem=problem, values=values, written=written)
    return HTMLResponse(html, status)


def trusted(html: str) -> Markup:
    """Mark Telegram HTML of our own screens as safe: every value in it is escaped already."""
    return Markup(html)
