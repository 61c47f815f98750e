"""What is kept about a person: show it, hand it over, erase it."""

from bot.room import Room


def room() -> Room:
    """Return what this room registers."""
    from handlers.privacy import actions, delivery, jobs

    return Room(
        handlers=actions.handlers(),
        deliveries={"erase": delivery.erase, "erasure": delivery.deliver_erasure_notice},
        jobs=jobs.jobs(),
    )
