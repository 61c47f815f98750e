"""Send one message to one chat, new or in place of an older one."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from telegram import InlineKeyboardMarkup
from telegram.constants import ParseMode
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.context import Services
from bot.delivery.retry_policy import Disposition, classify
from bot.texts.catalogue import Words
from bot.ui.reply import NO_PREVIEW
from data.db.base import utc_now
from data.desk import own_settings
from data.outbox.store import Delivery


@dataclass(frozen=True)
class Sender:
    """The bot and its services, given to the delivery functions of rooms."""

    bot: ExtBot[None]
    services: Services

    def words(self, delivery: Delivery) -> Words:
        """Return the words of the reader's language, with times of their zone."""
        return self.services.texts.of(delivery.language, delivery.zone)

    def is_silent(self, delivery: Delivery) -> bool:
        """Return whether the reader wants to get it without a sound now."""
        return own_settings.is_silent(delivery.notices, self.services.settings.working_time, utc_now())

    async def message(self, delivery: Delivery, html: str, keyboard: InlineKeyboardMarkup | None) -> int:
        """Send a new message. Returns its id."""
        sent = await self.bot.send_message(
            delivery.telegram_id,
            html,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard,
            link_preview_options=NO_PREVIEW,
            disable_notification=self.is_silent(delivery) or None,
        )
        return sent.message_id

    async def edit(
        self, delivery: Delivery, message_id: int, html: str, keyboard: InlineKeyboardMarkup | None
    ) -> None:
        """Edit a message in place."""
        await self.bot.edit_message_text(
            html,
            chat_id=delivery.telegram_id,
            message_id=message_id,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard,
            link_preview_options=NO_PREVIEW,
        )

    async def refresh(
        self, delivery: Delivery, message_id: int, html: str, keyboard: InlineKeyboardMarkup | None
    ) -> None:
        """Edit a message if it is still there, is a text and reads differently."""
        await unless_refused(self.edit(delivery, message_id, html, keyboard))


async def unless_refused(call: Coroutine[Any, Any, object]) -> bool:
    """Make a call of the Bot API. Returns False if Telegram refuses it for good."""
    try:
        await call
    except TelegramError as error:
        if classify(error) is not Disposition.REFUSED:
            raise
        return False
    return True


Deliver = Callable[[Sender, Delivery], Coroutine[Any, Any, int | None]]
"""Sends what one kind of delivery says. Returns the id of a new card of an interest."""
