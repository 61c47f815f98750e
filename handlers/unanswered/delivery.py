"""Deliver a question to the coordinators, or their reply to its asker."""

from bot.delivery.sender import Sender
from bot.ui import keyboards
from bot.web.links import linked_to_page
from data.outbox.store import Delivery
from data.unanswered import store as question_groups
from handlers.unanswered import screens


async def deliver_question(sender: Sender, delivery: Delivery) -> int | None:
    """Bring a question to coordinators or the reply to its asker, or tell the reply's author whom it didn't
    reach.
    """
    words, question_id = sender.words(delivery), delivery.about_id or 0
    if delivery.kind == question_groups.ANSWERED:
        reply = await sender.services.db.run(question_groups.find_reply, question_id)
        if reply:
            await sender.message(delivery, screens.reply(reply, words), keyboards.only_home(words))
        return None
    if delivery.kind == "question_undelivered":
        count = await sender.services.db.run(question_groups.count_undelivered, question_id)
        if count:
            html = words("reply-undelivered", count=count)
            await sender.message(delivery, html, screens.to_questions(words))
        return None
    question = await sender.services.db.run(question_groups.find_question, question_id)
    if question:
        screen = screens.passed_on_question(question, question_id, words)
        screen = linked_to_page(screen, sender.services.settings, f"questions/{question_id}", words)
        message_id = await sender.message(delivery, screen.html, screen.keyboard)
        await sender.services.db.run(question_groups.keep_copy, question_id, delivery.person_id, message_id)
    return None
