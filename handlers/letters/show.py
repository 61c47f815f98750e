"""One case on a coordinator's screen: what is read of it is logged."""

from collections.abc import Callable
from typing import Any

from telegram import Update

from bot.context import Context
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.interests import store as interests
from data.interests.views import InterestCard
from data.outbox import tracked_messages
from data.outbox.tracked_messages import TrackedKind
from data.people import access_log


async def open_case(context: Context, read: Callable[..., Any], interest_id: int, *args: Any) -> Any:
    """What `read` finds of a file, for the coordinator who is writing: the access log has it."""

    def opened(session: Any) -> Any:
        return access_log.open_case(session, context.person.id, read, interest_id, *args)

    return await context.db.run(opened)


async def find_card(context: Context, interest_id: int, language: str | None = None) -> InterestCard | None:
    """A case for the coordinator or officer who asks, in their language where none is given: it is logged."""
    found: InterestCard | None = await open_case(
        context, interests.find_interest, interest_id, language or context.language
    )
    return found


async def show_about(
    update: Update,
    context: Context,
    interest_id: int,
    screen: Screen,
    *,
    quoting: bool = False,
    fresh: bool = False,
) -> None:
    """Something about one file, on its way to something else: a reply to it is about the file."""
    shown = await show(update, screen, quoting=quoting, fresh=fresh)
    await context.db.run(
        tracked_messages.keep_notice, interest_id, context.person.id, shown, TrackedKind.ABOUT
    )
