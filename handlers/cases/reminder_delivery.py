"""Remind coordinators of cases that wait too long: of each, or of many at once."""

from bot.delivery.sender import Sender
from data.cases import escalation
from data.outbox.store import Delivery
from handlers.cases import card_screens, screens
from handlers.cases.show import with_page_link
from handlers.interests.lookup import find_card_of_delivery


async def remind_coordinator(sender: Sender, delivery: Delivery) -> int | None:
    """Remind a coordinator of a case that has waited too long, or of many at once."""
    if delivery.kind == escalation.MANY:
        await remind_of_many(sender, delivery)
        return None
    card, words = await find_card_of_delivery(sender, delivery), sender.words(delivery)
    if card is None:
        return None
    shown = card_screens.has_contacts(card, delivery.person_id, sender.services.settings)
    services = sender.services
    screen = card_screens.reminder(card, delivery.kind, words, services.police, with_contacts=shown)
    return await sender.message(delivery, *with_page_link(services, screen, card.id, words))


async def remind_of_many(sender: Sender, delivery: Delivery) -> None:
    """Say how many cases wait now, and lead to them; nothing if none does any more."""
    count, mine = await sender.services.db.run(escalation.count_waiting, delivery.person_id)
    if count:
        await sender.message(delivery, *screens.many_waiting(count, mine, sender.words(delivery)))
