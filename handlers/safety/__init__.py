"""Help for people in trouble."""

from bot.room import HandlerGroup, Room


def room() -> Room:
    """Return what this room registers."""
    from handlers.safety import actions

    return Room(
        groups={HandlerGroup.SAFETY: actions.first_handlers()},
    )
