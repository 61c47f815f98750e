"""Erases messages at coordinators as far as Telegram lets a bot, and says what was left."""

from collections.abc import Coroutine, Iterator
from typing import Any

from telegram import InputMediaDocument, InputMediaPhoto, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.context import Parts
from bot.delivery.retry_policy import Fate, classify, seconds_asked
from bot.delivery.sender import Sender
from bot.ui import keyboards
from bot.ui.blank import BLANK_FILE, BLANK_PICTURE
from data.outbox import erasures
from data.outbox.erasures import Report
from data.outbox.store import Delivery
from handlers.privacy import screens

LATER = 60.0
"""Seconds until an officer is told, where Telegram couldn't be reached."""
GONE = ("not found", "message_id_invalid", "not modified")
"""What Telegram answers about a message that was deleted, or erased, before."""


async def erase(sender: Sender, delivery: Delivery) -> int | None:
    """Erase one message. Raises BadRequest where Telegram allows none of the ways."""
    if not delivery.message_id:
        return None
    refused = BadRequest("nothing to erase")
    for way in ways(sender, delivery, delivery.message_id):
        try:
            await way
        except BadRequest as error:
            if classify(error) is Fate.BLOCKED:
                raise
            if any(word in error.message.lower() for word in GONE):
                return None
            refused = error
        else:
            return None
    await empty_caption(sender, delivery.telegram_id, delivery.message_id)
    raise refused


def ways(sender: Sender, delivery: Delivery, message_id: int) -> Iterator[Coroutine[Any, Any, object]]:
    """A text is replaced. What isn't text is deleted, for 48 hours; later a picture, video or file is
    replaced by a blank picture, in an album of files by a blank file. Its words and buttons go with it.
    """
    words, chat_id = sender.words(delivery), delivery.telegram_id
    yield sender.edit(delivery, message_id, words("file-erased"), keyboards.to_queue(words))
    yield sender.bot.delete_message(chat_id, message_id)
    yield sender.bot.edit_message_media(InputMediaPhoto(BLANK_PICTURE), chat_id, message_id)
    blank = InputMediaDocument(BLANK_FILE, filename="-.txt")
    yield sender.bot.edit_message_media(blank, chat_id, message_id)


async def empty_caption(sender: Sender, chat_id: int, message_id: int) -> None:
    """Of a voice note at least the words go."""
    try:
        await sender.bot.edit_message_caption(chat_id, message_id, caption="")
    except BadRequest:
        return


async def tell_of_erasure(sender: Sender, delivery: Delivery) -> int | None:
    """Leads hear what an erasure left; a coordinator is asked to delete a message by hand."""
    words, about = sender.words(delivery), delivery.about_id or 0
    if delivery.kind == erasures.KEPT:
        report = await sender.parts.db.run(erasures.find_report, about)
        if report and report.left:
            await sender.message(delivery, screens.leads_report(report, words), None)
        return None
    left = await sender.parts.db.run(erasures.find_message, about)
    if left and delivery.message_id:
        await sender.bot.send_message(
            delivery.telegram_id,
            words("erase-by-hand"),
            parse_mode=ParseMode.HTML,
            reply_parameters=ReplyParameters(delivery.message_id, allow_sending_without_reply=True),
        )
    return None


async def report_erasure(bot: ExtBot[None], parts: Parts, report: Report) -> None:
    """Tell who had everything erased how that ended at the coordinators; then their chat isn't kept any more.

    Later, where Telegram can't be reached; not at all, where they blocked the bot.
    """
    html = screens.officers_report(report, parts.texts.of(report.language))
    try:
        await bot.send_message(report.telegram_id or 0, html, parse_mode=ParseMode.HTML)
    except TelegramError as error:
        if classify(error) is Fate.LATER:
            seconds = seconds_asked(error) if isinstance(error, RetryAfter) else LATER
            await parts.db.run(erasures.tell_later, report.id, seconds)
            return
    await parts.db.run(erasures.mark_told, report.id)
    await parts.db.scrub()
