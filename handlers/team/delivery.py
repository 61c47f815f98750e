"""Tell leads of changes in the team and of requests, and a coordinator of a decision or of the end of their
role.
"""

from bot import commands
from bot.context import Services
from bot.delivery.sender import Sender
from bot.texts.catalogue import Words
from data.announcements.audience import count_audience
from data.outbox.store import Delivery
from data.people import approval_copies, approvals, audit_log
from data.team import request_ends
from handlers.announcements.screens import name_audience
from handlers.team import approval_screens, screens
from handlers.team.log_lines import lines_in


async def deliver_audit(sender: Sender, delivery: Delivery) -> int | None:
    """Send one line of the audit log; nothing if the row is gone."""
    line = await sender.services.db.run(audit_log.find_line, delivery.about_id or 0)
    if line:
        words = sender.words(delivery)
        [html] = await lines_in(sender.services, [line], words)
        await sender.message(delivery, html, screens.to_log(words))
    return None


async def deliver_approval(sender: Sender, delivery: Delivery) -> int | None:
    """Send a request to leads while it can be decided, or the decision to its author."""
    if delivery.kind == approval_copies.OVER:
        await take_buttons_away(sender, delivery)
        return None
    db, words, about = sender.services.db, sender.words(delivery), delivery.about_id or 0
    is_asked = delivery.kind == approvals.ASKED
    found = await db.run(lambda session: approvals.find_request(session, about, only_open=is_asked))
    if found is None:
        return None
    if is_asked:
        audience = await describe_audience(sender.services, found.audience, words)
        screen = approval_screens.request(found, audience, words, sender.services.texts)
        message_id = await sender.message(delivery, screen.html, screen.keyboard)
        await db.run(approval_copies.keep_copy, about, delivery.person_id, message_id)
        return None
    granted = delivery.kind == approvals.GRANTED
    screen = approval_screens.decided(found, words, granted=granted)
    await sender.message(delivery, screen.html, screen.keyboard)
    return None


async def take_buttons_away(sender: Sender, delivery: Delivery) -> None:
    """Say in a lead's message how a request ended, in place of its buttons."""
    ended = await sender.services.db.run(request_ends.find_end, 0, delivery.about_id or 0)
    if ended and delivery.message_id:
        screen = approval_screens.over(ended, sender.words(delivery))
        await sender.refresh(delivery, delivery.message_id, screen.html, screen.keyboard)


async def describe_audience(services: Services, audience: str | None, words: Words) -> tuple[str, int]:
    """Return the name of an announcement's audience, and how many people are in it now."""
    if audience is None:
        return "", 0
    return await name_audience(services, audience, words), await services.db.run(count_audience, audience)


async def deliver_left(sender: Sender, delivery: Delivery) -> int | None:
    """Tell somebody that they were removed, and give them an officer's menu, however they were removed."""
    await sender.message(delivery, sender.words(delivery)("team-left"), None)
    await commands.publish_to(sender.bot, sender.services, delivery.telegram_id, False)
    return None
