"""Show a lead a colleague's request while it can be decided, or how it ended."""

from telegram import Update

from bot.context import Context
from bot.ui.reply import say, show
from data.people import approval_copies, approvals, coordinators
from data.people.approvals import RequestView
from data.team import request_ends
from data.team.request_ends import EndedRequest, RequestEnd
from handlers.team import approval_screens
from handlers.team.delivery import describe_audience


async def find_open(update: Update, context: Context, request_id: int) -> RequestView | None:
    """Return a request that this lead can decide on; say why they can't, and return None."""
    lead = context.actor.coordinator_id
    if not await context.db.run(coordinators.is_lead, lead):
        await say(update, context.words, "leads-only")
        return None
    ended = await context.db.run(request_ends.find_end, lead, request_id)
    found = await context.db.run(approvals.find_request, request_id)
    if ended is None and found:
        return found
    ended = ended or EndedRequest(RequestEnd.LEFT)
    await show(update, approval_screens.over(ended, context.words))
    return None


async def show_request(update: Update, context: Context, request_id: int) -> None:
    """Show the request again, with nothing decided."""
    found = await find_open(update, context, request_id)
    if found:
        audience = await describe_audience(context.services, found.audience, context.words)
        screen = approval_screens.request(found, audience, context.words, context.services.texts)
        message_id = await show(update, screen)
        await context.db.run(approval_copies.keep_copy, found.id, context.person.id, message_id)
