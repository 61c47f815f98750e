"""The start, the menu, the language, and everything that no other room takes."""

from bot.room import HandlerGroup, Room


def room() -> Room:
    """Return what this room registers."""
    from handlers.menu import delivery, fallback, language, link_actions, start

    return Room(
        handlers=[*start.handlers(), *language.handlers()],
        groups={
            HandlerGroup.LINKS_AND_LETTERS: link_actions.link_handlers(),
            HandlerGroup.QUESTIONS: fallback.text_handlers(),
            HandlerGroup.PAUSED_FORM: fallback.after_handlers(),
        },
        deliveries={"reply": delivery.apologize},
    )
