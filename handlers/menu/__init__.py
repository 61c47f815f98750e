"""The start, the menu, the language, and everything that no other room takes."""

from bot.room import Room


def room() -> Room:
    """Return what this room registers."""
    from handlers.menu import delivery, fallback, language, link_actions, start

    return Room(
        handlers=[*start.handlers(), *language.handlers()],
        groups={-1: link_actions.link_handlers(), 1: fallback.text_handlers(), 2: fallback.after_handlers()},
        deliveries={"reply": delivery.apologize},
    )
