"""Entries read by topic."""

from bot.room import Room


def room() -> Room:
    """Return what this room registers."""
    from handlers.browse import actions, inline

    return Room(
        handlers=[*actions.handlers(), *inline.handlers()],
    )
