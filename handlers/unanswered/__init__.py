"""Questions that the bot couldn't answer."""

from bot.room import Pages, Room


def room() -> Room:
    """Return what this room registers."""
    from data.unanswered.forms import ENTRY, REPLY
    from data.unanswered.store import ANSWERED, note_undelivered
    from handlers.unanswered import actions, delivery, entry_actions, form_rules, jobs

    return Room(
        handlers=[*actions.handlers(), *entry_actions.handlers()],
        forms=(REPLY, ENTRY),
        finished_forms=actions.form_handlers() | entry_actions.form_handlers(),
        form_rules=form_rules.form_rules(),
        deliveries={"question": delivery.deliver_question},
        jobs=jobs.jobs(),
        undelivered={ANSWERED: note_undelivered},
        pages=list_pages,
    )


def list_pages() -> Pages:
    from handlers.unanswered import pages

    return pages.pages()
