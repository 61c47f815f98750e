"""Questions that people ask in their own words."""

from bot.room import HandlerGroup, Room


def room() -> Room:
    """Return what this room registers."""
    from handlers.answers import actions, feedback

    return Room(
        handlers=[*actions.handlers(), *feedback.handlers()],
        groups={HandlerGroup.QUESTIONS: actions.text_handlers()},
    )
