"""The desk's menu and digest."""

from bot.room import Room


def room() -> Room:
    """What this room registers."""
    from data.outbox.failures import ALERT
    from handlers.desk import actions, alert_delivery, delivery, jobs, pages

    return Room(
        handlers=actions.handlers(),
        deliveries={"digest": delivery.deliver_digest, ALERT: alert_delivery.deliver_alert},
        jobs=jobs.jobs(),
        pages=pages.pages(),
    )
