"""The form engine in the chat."""

from bot.room import Room


def room() -> Room:
    """What this room registers."""
    from handlers.forms import actions

    return Room(
        handlers=actions.handlers(),
    )
