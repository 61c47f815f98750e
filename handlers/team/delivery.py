"""Tell leads of changes in the team and of requests, and a coordinator of a decision or of the end of their
role.
"""

from bot import commands
from bot.delivery.sender import Sender
from bot.texts.catalogue import Words
from data.announcements.audience import count_audience
from data.outbox.store import Delivery
from data.people import approvals, audit_log
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
    db, words, about = sender.services.db, sender.words(delivery), delivery.about_id or 0
    is_asked = delivery.kind == approvals.ASKED
    found = await db.run(lambda session: approvals.find_request(session, about, only_open=is_asked))
    if found is None:
        return None
    if is_asked:
        audience = await describe_audience(sender, found.audience, words)
        screen = approval_screens.request(found, audience, words, sender.services.texts)
    else:
        granted = delivery.kind == approvals.GRANTED
        screen = approval_screens.decided(found, words, granted=granted)
    await sender.message(delivery, screen.html, screen.keyboard)
    return None


async def describe_audience(sender: Sender, audience: str | None, words: Words) -> tuple[str, int]:
    """Return the name of an announcement's audience, and how many people are in it now."""
    if audience is None:
        return "", 0
    name = await name_audience(sender.services, audience, words)
    return name, await sender.services.db.run(count_audience, audience)


async def deliver_left(sender: Sender, delivery: Delivery) -> int | None:
    """Tell somebody that they were removed, and give them an officer's menu, however they were removed."""
    await sender.message(delivery, sender.words(delivery)("team-left"), None)
    await commands.publish_to(sender.bot, sender.services, delivery.telegram_id, False)
    return None
