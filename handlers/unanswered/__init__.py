"""What the bot couldn't answer."""

from bot.room import Room


def room() -> Room:
    """What this room registers."""
    from handlers.unanswered import actions, delivery, pages

    return Room(
        handlers=actions.handlers(),
        forms=actions.forms_sent(),
        deliveries={"question": delivery.deliver_question},
        pages=pages.pages(),
    )
