"""Canned replies on the desk's page: everybody reads them, leads write them."""

from typing import Any

from starlette.responses import Response

from bot.texts.catalogue import LANGUAGES
from bot.web.visit import Page, Visit
from data.letters import canned_replies


def pages() -> list[Page]:
    return [
        Page("/replies", show),
        Page("/replies/{reply:int}", change, is_form=True, leads_only=True),
    ]


async def show(visit: Visit) -> Response:
    return await show_with(visit, 200, {})


async def show_with(visit: Visit, status: int, typed: dict[str, Any]) -> Response:
    """Show all replies. `typed` is one that was refused or is to be deleted: its id and what its
    form held."""
    replies = await visit.db.run(canned_replies.list_replies, visit.words.language)
    return visit.page(
        "letters/replies.html",
        status,
        replies=replies,
        typed=typed,
        languages=LANGUAGES,
        longest=canned_replies.MAX_LENGTH,
        longest_title=canned_replies.MAX_TITLE_LENGTH,
    )


async def change(visit: Visit) -> Response:
    """Save a reply, a new one for the id 0, or delete it after asking."""
    reply, act = visit.number("reply"), visit.form.text("act", 10)
    if act == "delete":
        gone = await visit.db.run(canned_replies.delete_reply, visit.person.id, reply)
        return visit.redirect("/desk/replies", "page-saved") if gone else visit.gone()
    titles = {one: visit.form.text(f"title.{one}", canned_replies.MAX_TITLE_LENGTH + 1) for one in LANGUAGES}
    texts = {one: visit.form.text(f"text.{one}", canned_replies.MAX_LENGTH + 1) for one in LANGUAGES}
    if act == "ask":
        return await show_with(visit, 200, {"id": reply, "titles": titles, "texts": texts, "asks": True})
    done = await visit.db.run(canned_replies.save_reply, visit.person.id, reply, titles, texts)
    if not done:
        return await show_with(visit, 400, {"id": reply, "titles": titles, "texts": texts, "asks": False})
    return visit.redirect("/desk/replies", "page-saved")
