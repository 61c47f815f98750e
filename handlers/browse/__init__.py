"""Reading entries by topic."""

from bot.room import Room


def room() -> Room:
    """What this room registers."""
    from handlers.browse import actions, inline

    return Room(
        handlers=[*actions.handlers(), *inline.handlers()],
    )
