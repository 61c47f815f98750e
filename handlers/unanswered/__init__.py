"""Questions that the bot couldn't answer."""

from bot.room import Pages, Room


def room() -> Room:
    """Return what this room registers."""
    from data.unanswered.forms import REPLY, TEACH
    from data.unanswered.store import ANSWERED, note_undelivered
    from handlers.unanswered import actions, delivery, form_rules, teaching_actions

    return Room(
        handlers=[*actions.handlers(), *teaching_actions.handlers()],
        forms=(REPLY, TEACH),
        sent=actions.forms_sent() | teaching_actions.forms_sent(),
        form_rules=form_rules.form_rules(),
        deliveries={"question": delivery.deliver_question},
        undelivered={ANSWERED: note_undelivered},
        pages=list_pages,
    )


def list_pages() -> Pages:
    """Return the room's pages."""
    from handlers.unanswered import pages

    return pages.pages()
