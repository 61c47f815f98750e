"""Classify what went wrong, and tell the person what to do.

TelegramError
├── Forbidden                  BLOCKED   the person blocked the bot
├── RetryAfter, ChatMigrated   LATER     with the time Telegram asks for
└── NetworkError
    ├── BadRequest             REFUSED   for good: looked at before NetworkError, whose child it is
    └── TimedOut, others       LATER
"""

import contextlib
import logging
from datetime import timedelta

from telegram import Update
from telegram.error import BadRequest, Conflict, Forbidden, NetworkError, RetryAfter, TelegramError
from telegram.ext import ApplicationHandlerStop

from bot.context import Context
from bot.delivery.retry_policy import seconds_asked
from bot.observability.logs import log_failure, new_reference
from bot.texts.catalogue import our_language
from data.db.base import utc_now
from data.outbox import apologies
from data.people import store as people

log = logging.getLogger(__name__)


async def on_error(update: object, context: Context) -> None:
    """Log a reference and the error's class, and tell the person what to do.

    The message goes through the outbox, so an outage or a kill doesn't lose it; if Telegram asks to wait
    before it sends to this chat, it is due after that. No later group of handlers gets the update, where it
    would fail again.
    """
    error = context.error
    if error is not None and not isinstance(error, Forbidden | Conflict):
        await report_error(error, update, context)
    if isinstance(update, Update):
        raise ApplicationHandlerStop


async def report_error(error: Exception, update: object, context: Context) -> None:
    """Log the error and have the sender told."""
    context.services.metrics.count_error(type(error).__name__)
    reference = new_reference()
    is_lost = isinstance(error, RetryAfter | NetworkError) and not isinstance(error, BadRequest)
    if is_lost:
        log.warning("error %s: %s", reference, type(error).__name__)
    else:
        log_failure(log, error, "error %s", reference, trace=True)
    user = update.effective_user if isinstance(update, Update) else None
    if isinstance(update, Update) and user and not update.inline_query:
        kind = "reply_lost" if is_lost else f"reply_failed:{reference}"
        wait = seconds_asked(error) if isinstance(error, RetryAfter) else 0.0
        try:
            await context.db.run(
                apologies.enqueue_apology,
                user.id,
                kind,
                f"{kind}:{update.update_id}",
                utc_now() + timedelta(seconds=wait),
            )
        except Exception as trouble:
            log_failure(
                log, trouble, "error %s can't be recorded either: %s", reference, type(trouble).__name__
            )
            await reply_directly(update, context, reference)


async def language_of(update: Update, context: Context) -> str | None:
    """Return the language that the sender chose, if it can be read now, or else that of their Telegram."""
    user = update.effective_user
    chosen = None
    with contextlib.suppress(Exception):
        chosen = await context.db.run(people.find_language, user.id) if user else None
    return chosen or our_language(user.language_code if user else None)


async def reply_directly(update: Update, context: Context, reference: str) -> None:
    """Tell the sender directly that nothing can be saved, because the database can't be written."""
    words = context.services.texts.of(await language_of(update, context))
    with contextlib.suppress(TelegramError):
        if update.callback_query:
            text = words.plain("error-storage", reference=reference)
            await update.callback_query.answer(text, show_alert=True)
        elif update.effective_chat:
            await update.effective_chat.send_message(words.plain("error-storage", reference=reference))
