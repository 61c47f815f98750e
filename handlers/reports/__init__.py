"""Numbers and exports."""

from bot.room import Room


def room() -> Room:
    """What this room registers."""
    from handlers.reports import actions, jobs, pages

    return Room(
        handlers=actions.handlers(),
        jobs=jobs.jobs(),
        pages=pages.pages(),
    )
