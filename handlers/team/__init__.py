"""Who the coordinators are."""

from bot.room import Pages, Room


def room() -> Room:
    """What this room registers."""
    from handlers.team import actions, delivery

    return Room(
        handlers=actions.handlers(),
        deliveries={
            "team": delivery.deliver_audit,
            "approval": delivery.deliver_approval,
            "left": delivery.deliver_left,
        },
        pages=list_pages,
    )


def list_pages() -> Pages:
    """What its pages answer."""
    from handlers.team import pages

    return pages.pages()
