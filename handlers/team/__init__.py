"""Who the coordinators are."""

from bot.room import Room


def room() -> Room:
    """What this room registers."""
    from handlers.team import actions, delivery, pages

    return Room(
        handlers=actions.handlers(),
        deliveries={
            "team": delivery.deliver_audit,
            "approval": delivery.deliver_approval,
            "left": delivery.deliver_left,
        },
        pages=pages.pages(),
    )
