"""Content edited in Telegram."""

from bot.room import Room


def room() -> Room:
    """What this room registers."""
    from handlers.editing import actions, delivery, pages, revision_actions

    return Room(
        handlers=[*actions.handlers(), *revision_actions.handlers()],
        prompts=actions.prompts_taken(),
        deliveries={"revision": delivery.deliver_revision},
        pages=pages.pages(),
    )
