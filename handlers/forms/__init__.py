"""The form engine in the chat."""

from bot.room import Room


def room() -> Room:
    """Return what this room registers."""
    from handlers.forms import actions, typed_actions

    return Room(
        handlers=[*actions.handlers(), *typed_actions.handlers()],
        groups={3: typed_actions.after_handlers()},
    )
