"""The desk's menu and digest, and a coordinator's own settings."""

from bot.room import HandlerGroup, Pages, Room


def room() -> Room:
    """Return what this room registers."""
    from data.outbox.failures import ALERT
    from handlers.desk import actions, alert_delivery, delivery, jobs, settings_actions, wish_actions

    return Room(
        handlers=[*actions.handlers(), *settings_actions.handlers()],
        groups={HandlerGroup.DESK_WISHES: wish_actions.typed_handlers()},
        prompts=settings_actions.prompt_handlers(),
        deliveries={"digest": delivery.deliver_digest, ALERT: alert_delivery.deliver_alert},
        jobs=jobs.jobs(),
        pages=list_pages,
    )


def list_pages() -> Pages:
    from handlers.desk import pages

    return pages.pages()
