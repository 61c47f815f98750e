"""Announcements: messages to many, and who wants them."""

from bot.room import HandlerGroup, Pages, Room


def room() -> Room:
    """Return what this room registers."""
    from data.announcements.forms import ANNOUNCEMENT
    from handlers.announcements import actions, delivery, jobs, sending_actions, subscription_actions

    with_handlers = (actions, sending_actions, subscription_actions)
    return Room(
        handlers=[handler for module in with_handlers for handler in module.handlers()],
        groups={HandlerGroup.STOP: subscription_actions.first_handlers()},
        forms=(ANNOUNCEMENT,),
        finished_forms=actions.form_handlers(),
        form_rules=actions.form_rules(),
        deliveries={"announcement": delivery.deliver_announcement},
        jobs=jobs.jobs(),
        pages=list_pages,
    )


def list_pages() -> Pages:
    from handlers.announcements import pages

    return pages.pages()
