"""What happened to an interest, brought to its officer; to coordinators as cards kept up to date."""

from collections.abc import Callable

from telegram import InlineKeyboardMarkup

from bot import desk_keyboards, desk_render, keyboards, render
from bot.file_screen import file_face
from bot.sending import Sender, unless_refused
from bot.texts import Words
from data import interests, notices, officer_files
from data.notices import Shows
from data.outbox import Delivery
from data.views import InterestCard

Html = Callable[[InterestCard, Words], str]
Keyboard = Callable[[InterestCard, Words], InlineKeyboardMarkup]

REFRESHED = "refreshed"
SILENT = (REFRESHED, "claimed", "assigned", "ams_shared", "ams_unshared")
"""Events that coordinators see on the cards they have, without a new message."""
TO_OFFICERS: dict[str, tuple[Html, Keyboard]] = {
    "officer_claimed": (render.officer_claimed, keyboards.own_interest),
    "officer_released": (render.officer_released, keyboards.own_interest),
    "officer_dormant": (render.officer_dormant, keyboards.own_interest),
    "still_interested": (render.still_interested, keyboards.still_interested),
}
"""What officers are told about their interests: the text and the buttons, by kind."""


async def find_card(sender: Sender, delivery: Delivery) -> InterestCard | None:
    """The interest a delivery is about, in its reader's language."""
    if delivery.interest_id is None:
        return None
    language = sender.words(delivery).language
    card: InterestCard | None = await sender.parts.db.run(
        interests.find_interest, delivery.interest_id, language
    )
    return card


async def tell_officer(sender: Sender, delivery: Delivery) -> int | None:
    """Claimed, moved, set aside; or the question whether they still mean it."""
    card, words = await find_card(sender, delivery), sender.words(delivery)
    if card is None:
        return None
    if delivery.kind != "officer_stage":
        text, keyboard = TO_OFFICERS[delivery.kind]
        return await sender.message(delivery, text(card, words), keyboard(card, words))
    line = await sender.parts.db.run(officer_files.find_history, delivery.history_id or 0)
    if line is None:
        return None
    stage = line.event.removeprefix(desk_render.MOVED)
    html = desk_render.officer_stage(card, stage, line.detail, words)
    return await sender.message(delivery, html, keyboards.own_interest(card, words))


async def remind_coordinator(sender: Sender, delivery: Delivery) -> int | None:
    """A file waits too long."""
    card, words = await find_card(sender, delivery), sender.words(delivery)
    if card is None:
        return None
    html = desk_render.reminder(card, delivery.kind, words, sender.parts.services)
    return await sender.message(delivery, html, desk_keyboards.notice(card, words))


async def tell_handover(sender: Sender, delivery: Delivery) -> int | None:
    """A colleague's files are theirs now: told once, however many there are."""
    told = (delivery.person_id, delivery.about_id or 0)
    found = await sender.parts.db.run(officer_files.find_handover, *told)
    if found:
        words, (name, count) = sender.words(delivery), found
        html = words("handover-received", name=name, count=count)
        await sender.message(delivery, html, desk_keyboards.to_own_files(words))
    return None


async def tell_coordinator(sender: Sender, delivery: Delivery) -> int | None:
    """Cards and files at a coordinator: refreshed where they stand; news is told anew, a claim is not."""
    words, parts = sender.words(delivery), sender.parts
    if delivery.kind == "interest_erased" and delivery.message_id:
        await empty(sender, delivery, delivery.message_id)
        return None
    card = await find_card(sender, delivery)
    if card is None:
        return None
    event = delivery.kind.removeprefix("interest_")
    html = desk_render.notice(card, "registered", words, parts.services)
    keyboard = desk_keyboards.notice(card, words)
    for message_id, shows in await parts.db.run(notices.list_live, card.id, delivery.person_id):
        if shows is Shows.FILE:
            face = await file_face(parts, card, delivery.person_id, words)
            await sender.refresh(delivery, message_id, *face)
        elif event != REFRESHED:
            await sender.refresh(delivery, message_id, html, keyboard)
    if event in SILENT or event.startswith(desk_render.MOVED):
        return None
    if event != "registered":
        html = desk_render.notice(card, event, words, parts.services)
    return await sender.message(delivery, html, keyboard)


async def empty(sender: Sender, delivery: Delivery, message_id: int) -> None:
    """Nothing of an erased file stays in a message; one that can't be edited, a picture, is deleted."""
    words = sender.words(delivery)
    emptied = sender.edit(delivery, message_id, words("file-erased"), desk_keyboards.to_queue(words))
    if not await unless_refused(emptied):
        await unless_refused(sender.bot.delete_message(delivery.telegram_id, message_id))
