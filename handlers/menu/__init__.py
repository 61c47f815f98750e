"""Start, menu, language, what nobody else takes."""

from bot.room import Room


def room() -> Room:
    """What this room registers."""
    from handlers.menu import delivery, fallback, language, start

    return Room(
        handlers=[*start.handlers(), *language.handlers()],
        groups={1: fallback.text_handlers(), 2: fallback.after_handlers()},
        deliveries={"reply": delivery.apologize},
    )
