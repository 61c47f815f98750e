"""Officers register interest and follow it."""

from bot.room import Room


def room() -> Room:
    """What this room registers."""
    from handlers.interests import actions, my_interests, send_actions

    return Room(
        handlers=[*my_interests.handlers(), *actions.handlers()],
        forms=send_actions.forms_sent(),
    )
