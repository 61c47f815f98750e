"""The outbox worker: claim what is due, render it in the reader's language, send it, mark it."""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from datetime import timedelta
from functools import partial

from telegram import InlineKeyboardMarkup
from telegram.constants import ParseMode
from telegram.error import BadRequest, TelegramError
from telegram.ext import ExtBot

from bot import desk_keyboards, desk_render, keyboards, render
from bot.context import Parts
from bot.deliver_letter import deliver_letter
from bot.errors import Fate, classify, wait_after
from bot.file_screen import file_face
from bot.replies import NO_PREVIEW
from bot.texts import Words
from data import drafts, interests, letters, officer_files, outbox, people
from data.models import utc_now
from data.outbox import Delivery
from data.views import InterestCard

Html = Callable[[InterestCard, Words], str]
Keyboard = Callable[[InterestCard, Words], InlineKeyboardMarkup]
AT_ONCE = 50
"""Chats that are written to at the same time; Telegram takes about 30 messages a second."""
LOOK_AGAIN = 2.0

SILENT = ("claimed", "assigned")
"""Events that coordinators see on the cards they have, without a new message."""
TO_OFFICERS: dict[str, tuple[Html, Keyboard]] = {
    "officer_claimed": (render.officer_claimed, keyboards.own_interest),
    "officer_dormant": (render.officer_dormant, keyboards.own_interest),
    "still_interested": (render.still_interested, keyboards.still_interested),
}
"""What officers are told about their interests: the text and the buttons, by kind."""

log = logging.getLogger(__name__)


class Notifier:
    """Runs while the bot runs; `wake` makes it look at once."""

    def __init__(self, bot: ExtBot[None], parts: Parts) -> None:
        self._bot = bot
        self._parts = parts
        self._due = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._at_work: dict[int, asyncio.Task[None]] = {}

    async def start(self) -> None:
        """Begin; what a killed process held is due at once."""
        loop = asyncio.get_running_loop()
        self._parts.db.on_outbox = partial(loop.call_soon_threadsafe, self._due.set)
        await self._parts.db.run(outbox.release_leases)
        self._task = asyncio.create_task(self._work(), name="notifier")

    async def stop(self) -> None:
        """Finish the messages in hand, leave the others for the next start."""
        self._parts.db.on_outbox = lambda: None
        if self._task:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
        for task in self._at_work.values():
            task.cancel()
        await asyncio.gather(*self._at_work.values(), return_exceptions=True)

    async def _work(self) -> None:
        while True:
            self._due.clear()
            try:
                free = AT_ONCE - len(self._at_work)
                deliveries = await self._parts.db.run(outbox.claim_due, free, set(self._at_work))
            except Exception as error:
                log.error("the outbox can't be read: %s", type(error).__name__)
                deliveries = []
            for person_id in {delivery.person_id for delivery in deliveries}:
                to_one = [delivery for delivery in deliveries if delivery.person_id == person_id]
                self._at_work[person_id] = asyncio.create_task(self._deliver_all(person_id, to_one))
            if not deliveries:
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(LOOK_AGAIN):
                        await self._due.wait()

    async def _deliver_all(self, person_id: int, deliveries: list[Delivery]) -> None:
        """One person's messages, in order; meanwhile others get theirs, however slow this chat is."""
        try:
            for delivery in deliveries:
                await self._deliver(delivery)
        except Exception:
            log.exception("messages were left in the outbox; they are due again when their lease ends")
        finally:
            del self._at_work[person_id]
            self._due.set()

    async def _deliver(self, delivery: Delivery) -> None:
        db = self._parts.db
        try:
            message_id = await self._send(delivery)
        except TelegramError as error:
            fate = classify(error)
            if fate is Fate.LATER:
                due_at = utc_now() + timedelta(seconds=wait_after(error, delivery.attempts))
                await db.run(outbox.mark_later, delivery, due_at, type(error).__name__)
                return
            log.warning("outbox %d %s: %s", delivery.id, fate, type(error).__name__)
            await db.run(outbox.mark_failed, delivery, fate)
            if delivery.kind == "letter" and delivery.letter_id:
                await db.run(letters.mark_undelivered, delivery.letter_id, fate.value)
            if fate is Fate.BLOCKED:
                await db.run(people.mark_blocked, delivery.person_id)
        else:
            await db.run(outbox.mark_sent, delivery, message_id)

    async def _send(self, delivery: Delivery) -> int | None:
        """Send one message; returns the id of a coordinator's new card."""
        words = self._parts.texts.of(delivery.language)
        if delivery.kind == "interest_erased" and delivery.message_id:
            await self._empty(delivery, delivery.message_id, words)
            return None
        if delivery.kind.startswith("reply_"):
            await self._apologize(delivery, words)
            return None
        card = None
        if delivery.interest_id is not None:
            card = await self._parts.db.run(interests.find_interest, delivery.interest_id, words.language)
        if card is None:
            return None
        if delivery.letter_id is not None:
            await deliver_letter(self._bot, self._parts, delivery, card)
            return None
        if delivery.kind == "officer_stage":
            await self._tell_stage(delivery, card, words)
            return None
        if delivery.kind.startswith("reminder_"):
            html = desk_render.reminder(card, delivery.kind, words, self._parts.services)
            return await self._message(delivery, html, desk_keyboards.notice(card, words))
        if delivery.kind in TO_OFFICERS:
            text, keyboard = TO_OFFICERS[delivery.kind]
            await self._message(delivery, text(card, words), keyboard(card, words))
            return None
        return await self._notify(delivery, card)

    async def _tell_stage(self, delivery: Delivery, card: InterestCard, words: Words) -> None:
        """An officer's file moved."""
        line = await self._parts.db.run(officer_files.find_history, delivery.history_id or 0)
        if line:
            stage = line.event.removeprefix(desk_render.MOVED)
            html = desk_render.officer_stage(card, stage, line.detail, words)
            await self._message(delivery, html, keyboards.own_interest(card, words))

    async def _apologize(self, delivery: Delivery, words: Words) -> None:
        """A reply that was lost on the way, or an error of ours with its reference; and a fresh menu."""
        kind, _, reference = delivery.kind.partition(":")
        html = words("error", reference=reference) if kind == "reply_failed" else words("reply-lost")
        draft = await self._parts.db.run(drafts.find_draft, delivery.person_id)
        await self._message(delivery, html, keyboards.menu(words, draft is not None, False))

    async def _notify(self, delivery: Delivery, card: InterestCard) -> int | None:
        """Cards at a coordinator: refreshed where they stand; news is told anew, a claim is not."""
        words = self._parts.texts.of(delivery.language)
        event = delivery.kind.removeprefix("interest_")
        services = self._parts.services
        cards = await self._parts.db.run(outbox.list_cards, card.id, delivery.person_id)
        html = desk_render.notice(card, "registered", words, services)
        keyboard = desk_keyboards.notice(card, words)
        if card.owner_id and card.owner_person_id == delivery.person_id:
            face = await file_face(self._parts, card, card.owner_id, words)
        else:
            face = (html, keyboard)
        for message_id in cards:
            await self._refresh(delivery, message_id, *face)
        if event in SILENT or event.startswith(desk_render.MOVED):
            return None
        if event != "registered":
            html = desk_render.notice(card, event, words, services)
        return await self._message(delivery, html, keyboard)

    async def _message(self, delivery: Delivery, html: str, keyboard: InlineKeyboardMarkup | None) -> int:
        message = await self._bot.send_message(
            delivery.telegram_id,
            html,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard,
            link_preview_options=NO_PREVIEW,
        )
        return message.message_id

    async def _empty(self, delivery: Delivery, message_id: int, words: Words) -> None:
        """Nothing of an erased file stays in a message; one that can't be edited, a picture, is deleted."""
        try:
            await self._edit(delivery, message_id, words("file-erased"), desk_keyboards.to_queue(words))
        except TelegramError as error:
            if classify(error) is not Fate.REFUSED:
                raise
            with contextlib.suppress(BadRequest):
                await self._bot.delete_message(delivery.telegram_id, message_id)

    async def _refresh(
        self, delivery: Delivery, message_id: int, html: str, keyboard: InlineKeyboardMarkup
    ) -> None:
        """Edit a card in place, if it is still there and reads otherwise."""
        try:
            await self._edit(delivery, message_id, html, keyboard)
        except TelegramError as error:
            if classify(error) is not Fate.REFUSED:
                raise

    async def _edit(
        self, delivery: Delivery, message_id: int, html: str, keyboard: InlineKeyboardMarkup
    ) -> None:
        await self._bot.edit_message_text(
            html,
            chat_id=delivery.telegram_id,
            message_id=message_id,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard,
            link_preview_options=NO_PREVIEW,
        )
