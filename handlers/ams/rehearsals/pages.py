"""The page of a reading: its text and its questions, seen together. It is answered in the chat."""

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from bot.context import Services
from bot.web.templating import refusal, render
from bot.web.visit import PublicPage


def pages() -> list[PublicPage]:
    return [PublicPage("/reading/{code}", show_reading)]


async def show_reading(request: Request, services: Services) -> Response:
    """Show a reading in its own language, without saying which answers are right; 404 for anything else."""
    one = services.practice.exercise(str(request.path_params["code"]))
    if one is None or one.skill != "reading":
        return refusal(request, services.texts, "page-gone", 404)
    return HTMLResponse(render("ams/reading.html", services.texts.of(one.language), one=one))
