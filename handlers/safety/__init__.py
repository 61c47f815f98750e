"""Help for people in trouble."""

from bot.room import Room


def room() -> Room:
    """Return what this room registers."""
    from handlers.safety import actions

    return Room(
        groups={-7: actions.first_handlers()},
    )
