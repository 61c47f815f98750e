"""Courses that prepare for the AMS: opened by coordinators, joined by candidates."""

from bot.room import Pages, Room


def room() -> Room:
    """Return what this room registers."""
    from handlers.courses import (
        actions,
        candidate_actions,
        class_actions,
        delivery,
        opening_actions,
        task_actions,
    )

    with_handlers = (actions, opening_actions, task_actions, class_actions, candidate_actions)
    return Room(
        handlers=[handler for module in with_handlers for handler in module.handlers()],
        groups={-1: candidate_actions.link_handlers()},
        prompts=opening_actions.prompts_taken() | task_actions.prompts_taken(),
        deliveries={"course": delivery.deliver_course},
        pages=list_pages,
    )


def list_pages() -> Pages:
    """Return the pages of this room."""
    from handlers.courses import class_pages, pages

    return [*pages.pages(), *class_pages.pages()]
