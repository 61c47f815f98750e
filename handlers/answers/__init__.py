"""Questions that people ask in their own words."""

from bot.room import Room


def room() -> Room:
    """Return what this room registers."""
    from handlers.answers import actions, feedback

    return Room(
        handlers=[*actions.handlers(), *feedback.handlers()],
        groups={1: actions.text_handlers()},
    )
