"""Messages to many, and who wants them."""

from bot.room import Room


def room() -> Room:
    """What this room registers."""
    from data.announcements.forms import ANNOUNCEMENT
    from handlers.announcements import actions, delivery, jobs, pages

    return Room(
        handlers=actions.handlers(),
        groups={-5: actions.first_handlers()},
        forms=(ANNOUNCEMENT,),
        sent=actions.forms_sent(),
        form_rules=actions.form_rules(),
        deliveries={"announcement": delivery.deliver_announcement},
        jobs=jobs.jobs(),
        pages=pages.pages(),
    )
