"""Check the numbers in updates before any of them goes to the database. A number that fits no column would
fail, and with it everything written in the same transaction.
"""

import logging
from collections.abc import Iterable, Iterator, Sequence

from telegram import Update

MAX_UPDATE_ID = 2**63 - 2
"""A 64-bit column holds it, and the next one, from which updates are asked for."""
MAX_ID = 2**52
"""The largest id of users, chats and messages: the Bot API says that at most 52 bits are significant."""
log = logging.getLogger(__name__)


def bounded(updates: Sequence[Update]) -> tuple[Update, ...]:
    """Return the updates. One with a number out of bounds is logged by its kind and emptied; one whose own
    number isn't a number is left out, because it can't be confirmed.
    """
    return tuple(fit for update in updates if (fit := fitting(update)))


def fitting(update: Update) -> Update | None:
    """Return the update, an empty one with its number, or None."""
    wrong = next(wrong_numbers(update), None)
    if wrong is None:
        return update
    kind = next((name for name in Update.ALL_TYPES if getattr(update, name, None)), "unknown kind")
    log.error("an update (%s) has a %s that is out of bounds; it is skipped", kind, wrong)
    return Update(update.update_id) if type(update.update_id) is int else None


def wrong_numbers(update: Update) -> Iterator[str]:
    """Return the names of the numbers that are out of bounds."""
    if not is_within(update.update_id, 0, MAX_UPDATE_ID):
        yield "update_id"
    for name, value in ids_of(update):
        if not is_within(value, -MAX_ID, MAX_ID):
            yield name


def ids_of(update: Update) -> Iterable[tuple[str, object]]:
    """Return the ids that handlers keep: the sender, the chat, the message, and the one it replies to."""
    user, chat, message = update.effective_user, update.effective_chat, update.effective_message
    if user:
        yield "user id", user.id
    if chat:
        yield "chat id", chat.id
    if message:
        yield "message id", message.message_id
        replied = getattr(message, "reply_to_message", None)
        if replied:
            yield "message id", replied.message_id
    if update.poll_answer:
        yield from (("option", option) for option in update.poll_answer.option_ids)


def is_within(value: object, least: int, most: int) -> bool:
    """Return whether it is a number (True and False are none) within bounds."""
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most
