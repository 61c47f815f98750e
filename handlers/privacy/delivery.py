"""Erase messages in coordinators' chats as far as Telegram lets a bot, and report what was left."""

from collections.abc import Callable, Coroutine, Iterator
from functools import partial
from typing import Any

from telegram import InlineKeyboardMarkup, InputMediaDocument, InputMediaPhoto, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.context import Services
from bot.delivery.retry_policy import Disposition, classify, seconds_asked
from bot.delivery.sender import Sender
from bot.ui import keyboards
from bot.ui.blank import BLANK_FILE, BLANK_PICTURE
from bot.ui.reply import NO_PREVIEW
from bot.ui.screen import Screen
from data.outbox import erasure_reports, erasures, left_messages
from data.outbox.erasure_reports import Report
from data.outbox.left_messages import LeftBehind
from data.outbox.store import Delivery
from data.privacy.redaction import find_remaining
from handlers.privacy import screens

RETRY_PAUSE = 60.0
"""Seconds until an officer is told if Telegram couldn't be reached."""
GONE_ANSWERS = ("not found", "message_id_invalid", "not modified")
"""Telegram's answers about a message that was deleted, or erased, before."""


async def erase(sender: Sender, delivery: Delivery) -> int | None:
    """Erase one message; of a list, only what is about the erased person. Raises BadRequest if Telegram
    allows none of the ways.
    """
    if delivery.message_id:
        words, screen = sender.words(delivery), None
        if delivery.kind == erasures.ERASE_LIST:
            rest = await sender.services.db.run(
                find_remaining, delivery.person_id, delivery.message_id, words.language
            )
            screen = screens.redacted(rest, words) if rest else None
        else:
            media = await sender.services.db.run(erasures.find_media, delivery.about_id or 0)
            screen = screens.class_erased(words) if media == erasures.CLASS else None
        html, keyboard = screen or Screen(words("file-erased"), keyboards.to_queue(words))
        await erase_at(sender.bot, delivery.telegram_id, delivery.message_id, html, keyboard)
    return None


async def erase_at(
    bot: ExtBot[None], chat_id: int, message_id: int, html: str, keyboard: InlineKeyboardMarkup | None
) -> None:
    """Erase a message; a text message says `html` instead. Raises BadRequest if Telegram allows none of the
    ways.
    """
    refused = BadRequest("nothing to erase")
    for way in ways_to_erase(bot, chat_id, message_id, html, keyboard):
        try:
            await way()
        except BadRequest as error:
            if classify(error) is Disposition.BLOCKED:
                raise
            if any(word in error.message.lower() for word in GONE_ANSWERS):
                return
            refused = error
        else:
            return
    await empty_caption(bot, chat_id, message_id)
    raise refused


def ways_to_erase(
    bot: ExtBot[None], chat_id: int, message_id: int, html: str, keyboard: InlineKeyboardMarkup | None
) -> Iterator[Callable[[], Coroutine[Any, Any, object]]]:
    """Yield the ways to erase a message. A text is replaced. Anything else is deleted within 48
    hours; later a picture, video or file is replaced by a blank picture, in an album of files by a blank
    file. Its words and buttons are removed with it.
    """
    place: dict[str, Any] = {"chat_id": chat_id, "message_id": message_id}
    look: dict[str, Any] = {"parse_mode": ParseMode.HTML, "reply_markup": keyboard}
    yield partial(bot.edit_message_text, html, **place, **look, link_preview_options=NO_PREVIEW)
    yield partial(bot.delete_message, **place)
    yield partial(bot.edit_message_media, InputMediaPhoto(BLANK_PICTURE), **place)
    yield partial(bot.edit_message_media, InputMediaDocument(BLANK_FILE, filename="-.txt"), **place)


async def empty_caption(bot: ExtBot[None], chat_id: int, message_id: int) -> None:
    """Remove at least the caption, as of a voice note."""
    try:
        await bot.edit_message_caption(chat_id, message_id, caption="")
    except BadRequest:
        return


async def erase_left(bot: ExtBot[None], services: Services, left: LeftBehind) -> bool:
    """Erase a message in the chat of a coordinator who is erased; return False if Telegram asks to wait."""
    html = services.texts.of(left.language)("file-erased")
    try:
        await erase_at(bot, left.chat_id, left.message_id, html, None)
    except TelegramError as error:
        if classify(error) is Disposition.LATER:
            return False
    await services.db.run(left_messages.mark_done, left.id)
    return True


async def deliver_erasure_notice(sender: Sender, delivery: Delivery) -> int | None:
    """Tell leads what an erasure left, and the owner of a case that it is gone; ask a coordinator to delete a
    message by hand.
    """
    words, about = sender.words(delivery), delivery.about_id or 0
    if delivery.kind == erasures.HELD:
        await sender.message(delivery, words("erasure-held", id=about), keyboards.to_own_cases(words))
        return None
    if delivery.kind == erasures.KEPT:
        report = await sender.services.db.run(erasure_reports.find_report, about)
        if report and report.left:
            await sender.message(delivery, screens.leads_report(report, words), None)
        return None
    left = await sender.services.db.run(erasure_reports.find_message, about)
    if left and delivery.message_id:
        await sender.bot.send_message(
            delivery.telegram_id,
            words("erase-by-hand"),
            parse_mode=ParseMode.HTML,
            reply_parameters=ReplyParameters(delivery.message_id, allow_sending_without_reply=True),
        )
    return None


async def report_erasure(bot: ExtBot[None], services: Services, report: Report) -> None:
    """Report to a person who had everything erased how that ended in coordinators' chats, then delete their
    chat's id. Try again later if Telegram can't be reached; give up if they blocked the bot.
    """
    html = screens.officers_report(report, services.texts.of(report.language))
    try:
        await bot.send_message(report.telegram_id or 0, html, parse_mode=ParseMode.HTML)
    except TelegramError as error:
        if classify(error) is Disposition.LATER:
            seconds = seconds_asked(error) if isinstance(error, RetryAfter) else RETRY_PAUSE
            await services.db.run(erasure_reports.postpone_report, report.id, seconds)
            return
    await services.db.run(erasure_reports.mark_reported, report.id)
    await services.db.scrub()
