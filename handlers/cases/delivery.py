"""Tell officers what happened to their interests, and keep coordinators' cards up to date."""

from collections.abc import Callable, Sequence
from functools import partial

from bot.delivery.sender import Sender
from bot.texts.catalogue import Words
from bot.ui import keyboards
from bot.ui.screen import Screen
from data.cases import store as cases
from data.interests import blocks
from data.interests.recipients import HELD, QUIET
from data.interests.views import InterestCard
from data.outbox.store import Delivery
from data.outbox.tracked_messages import TrackedKind
from handlers.cases import card_screens, screens
from handlers.cases.show import read_screen, with_page_link
from handlers.interests import screens as interests_screens
from handlers.interests.lookup import find_card_of_delivery

REFRESHED = "refreshed"
SILENT = (REFRESHED, QUIET, "claimed", "assigned", "ams_shared", "ams_unshared")
"""Events that coordinators see on the cards they have, without a new message."""
TO_OFFICERS: dict[str, Callable[[InterestCard, Words], Screen]] = {
    "officer_claimed": interests_screens.officer_claimed,
    "officer_released": interests_screens.officer_released,
    "officer_dormant": interests_screens.officer_dormant,
    "still_interested": interests_screens.still_interested,
}
"""The screens that tell officers what happened to their interests, by kind."""


async def deliver_to_officer(sender: Sender, delivery: Delivery) -> int | None:
    """Tell an officer that their interest was claimed, released, moved or set aside, or ask whether they are
    still interested.
    """
    card, words = await find_card_of_delivery(sender, delivery), sender.words(delivery)
    if card is None:
        return None
    if delivery.kind != "officer_stage":
        return await sender.message(delivery, *TO_OFFICERS[delivery.kind](card, words))
    line = await sender.services.db.run(cases.find_history, delivery.history_id or 0)
    if line is None:
        return None
    stage = line.event.removeprefix(screens.MOVED)
    html = screens.officer_stage(card, stage, line.detail, words)
    return await sender.message(delivery, *interests_screens.over_own(html, card, words))


async def deliver_handover(sender: Sender, delivery: Delivery) -> int | None:
    """Tell a coordinator once that a colleague's cases are theirs now, however many there are."""
    found = await sender.services.db.run(cases.find_handover, delivery.person_id, delivery.about_id or 0)
    if found:
        words, (name, count) = sender.words(delivery), found
        html = words("handover-received", name=name, count=count)
        await sender.message(delivery, html, keyboards.to_own_cases(words))
    return None


async def deliver_case_event(sender: Sender, delivery: Delivery) -> int | None:
    """Refresh the cards and cases that a coordinator has. Send a new message for news, but not for events in
    SILENT.
    """
    words, services = sender.words(delivery), sender.services
    card, standing = await services.db.run(
        cases.find_with_messages, delivery.interest_id or 0, delivery.person_id, words.language
    )
    if card is None:
        return None
    event = delivery.kind.removeprefix("interest_")
    shown = card_screens.has_contacts(card, delivery.person_id, services.settings)
    notice = partial(card_screens.notice, words=words, services=services.police, with_contacts=shown)
    screen = with_page_link(services, notice(card, "registered"), card.id, words)
    await refresh(sender, delivery, standing, None if event == REFRESHED else screen)
    if event in SILENT or event.startswith(screens.MOVED):
        return None
    if event == HELD:
        held = with_page_link(services, card_screens.too_many_changes(card, words), card.id, words)
        await sender.message(delivery, *held)
        return None
    return await sender.message(delivery, *with_page_link(services, notice(card, event), card.id, words))


async def refresh(
    sender: Sender, delivery: Delivery, standing: Sequence[tuple[int, TrackedKind]], screen: Screen | None
) -> None:
    """Refresh a coordinator's messages that show the whole case; with `screen`, those that show its
    card too.
    """
    services, words, interest = sender.services, sender.words(delivery), delivery.interest_id or 0
    for message_id, shows in standing:
        if shows is not TrackedKind.CASE:
            if screen:
                await sender.refresh(delivery, message_id, *screen)
            continue
        case = await read_screen(services, interest, delivery.person_id, words)
        if case:
            await sender.refresh(delivery, message_id, *case)


async def deliver_block_notice(sender: Sender, delivery: Delivery) -> int | None:
    """Tell an officer that the desk blocked them, or lifted the block."""
    words = sender.words(delivery)
    text = "desk-block-told" if delivery.kind == blocks.TOLD else "desk-block-lifted"
    await sender.message(delivery, words(text), keyboards.only_home(words))
    return None
