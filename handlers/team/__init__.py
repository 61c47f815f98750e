"""The team: who the coordinators are."""

from bot.room import Pages, Room


def room() -> Room:
    """Return what this room registers."""
    from handlers.team import actions, delivery, request_actions

    return Room(
        handlers=[*actions.handlers(), *request_actions.handlers()],
        prompts=request_actions.prompt_handlers(),
        deliveries={
            "team": delivery.deliver_audit,
            "approval": delivery.deliver_approval,
            "left": delivery.deliver_left,
        },
        pages=list_pages,
    )


def list_pages() -> Pages:
    from handlers.team import pages

    return pages.pages()
