"""Numbers and exports."""

from bot.room import Pages, Room


def room() -> Room:
    """Return what this room registers."""
    from handlers.reports import export_actions, jobs, stats_actions

    return Room(
        handlers=[*export_actions.handlers(), *stats_actions.handlers()],
        jobs=jobs.jobs(),
        pages=list_pages,
    )


def list_pages() -> Pages:
    from handlers.reports import pages

    return pages.pages()
