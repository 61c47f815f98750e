"""The approved entries, edited by coordinators in Telegram and on the desk's page."""

from bot.room import Pages, Room


def room() -> Room:
    """Return what this room registers: handlers, prompts, deliveries and pages."""
    from handlers.editing import (
        actions,
        attention_actions,
        change_actions,
        conflict_actions,
        delivery,
        revision_actions,
    )

    with_handlers = (actions, attention_actions, change_actions, conflict_actions, revision_actions)

    return Room(
        handlers=[handler for module in with_handlers for handler in module.handlers()],
        prompts=actions.prompt_handlers() | change_actions.prompt_handlers(),
        deliveries={"revision": delivery.deliver_revision},
        pages=list_pages,
    )


def list_pages() -> Pages:
    from handlers.editing import pages

    return pages.pages()
