"""Officers register interest and follow it."""

from bot.room import Room


def room() -> Room:
    """What this room registers."""
    from handlers.interests import actions, my_interests

    return Room(
        handlers=[*my_interests.handlers(), *actions.handlers()],
        forms=actions.forms_sent(),
    )
