"""The form engine in the chat."""

from bot.room import HandlerGroup, Room


def room() -> Room:
    """Return what this room registers."""
    from handlers.forms import actions, typed_actions

    return Room(
        handlers=[*actions.handlers(), *typed_actions.handlers()],
        groups={HandlerGroup.OPEN_FORM: typed_actions.after_handlers()},
    )
