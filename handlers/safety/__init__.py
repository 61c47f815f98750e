"""People in trouble."""

from bot.room import Room


def room() -> Room:
    """What this room registers."""
    from handlers.safety import actions

    return Room(
        groups={-6: actions.first_handlers()},
    )
