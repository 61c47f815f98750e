"""Numbers and exports."""

from bot.room import Room


def room() -> Room:
    """What this room registers."""
    from handlers.reports import export_actions, jobs, pages, stats_actions

    return Room(
        handlers=[*export_actions.handlers(), *stats_actions.handlers()],
        jobs=jobs.jobs(),
        pages=pages.pages(),
    )
