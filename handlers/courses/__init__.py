"""Courses that prepare for the AMS: opened by coordinators, joined by candidates."""

from bot.room import HandlerGroup, Pages, Room


def room() -> Room:
    """Return what this room registers."""
    from handlers.courses import (
        actions,
        class_actions,
        delivery,
        jobs,
        moving_actions,
        opening_actions,
        task_actions,
    )
    from handlers.courses.candidates import actions as candidates

    with_handlers = (actions, opening_actions, moving_actions, task_actions, class_actions, candidates)
    with_prompts = (opening_actions, moving_actions, task_actions)
    return Room(
        handlers=[handler for module in with_handlers for handler in module.handlers()],
        groups={HandlerGroup.LINKS_AND_LETTERS: candidates.link_handlers()},
        prompts={kind: take for module in with_prompts for kind, take in module.prompt_handlers().items()},
        deliveries={"course": delivery.deliver_course},
        jobs=jobs.jobs(),
        pages=list_pages,
    )


def list_pages() -> Pages:
    from handlers.courses import class_pages, pages

    return [*pages.pages(), *class_pages.pages()]
