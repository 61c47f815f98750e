"""The coordinator's cases: an officer's interest, claimed, moved, followed up."""

from bot.room import Room


def room() -> Room:
    """What this room registers."""
    from handlers.cases import (
        actions,
        block_actions,
        decline_actions,
        delivery,
        jobs,
        officer_actions,
        queue_actions,
        search_actions,
        stage_actions,
    )
    from handlers.cases.triage import tag_actions, tag_pages, view_pages
    from handlers.cases.web import bulk_pages, case_pages, letter_pages, pages, stage_pages

    with_handlers = (
        queue_actions,
        search_actions,
        actions,
        stage_actions,
        officer_actions,
        block_actions,
        tag_actions,
    )
    with_pages = (pages, case_pages, letter_pages, stage_pages, bulk_pages, tag_pages, view_pages)

    return Room(
        handlers=[handler for module in (*with_handlers, tag_actions) for handler in module.handlers()],
        prompts=stage_actions.prompts_taken()
        | search_actions.prompts_taken()
        | block_actions.prompts_taken()
        | tag_actions.prompts_taken(),
        forms=decline_actions.forms_sent(),
        form_rules=decline_actions.form_rules(),
        deliveries={
            "interest": delivery.tell_coordinator,
            "handover": delivery.tell_handover,
            "officer": delivery.tell_officer,
            "still": delivery.tell_officer,
            "reminder": delivery.remind_coordinator,
            "blocking": delivery.tell_blocking,
        },
        jobs=jobs.jobs(),
        pages=[page for module in with_pages for page in module.pages()],
    )
