"""What is kept about a person: shown, taken away, erased."""

from bot.room import Room


def room() -> Room:
    """What this room registers."""
    from handlers.privacy import actions

    return Room(
        handlers=actions.handlers(),
    )
