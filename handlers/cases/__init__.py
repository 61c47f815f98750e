"""The coordinator's cases: an officer's interest, claimed, moved, followed up."""

from bot.room import Room


def room() -> Room:
    """What this room registers."""
    from handlers.cases import actions, delivery, jobs, officer_actions, pages, queue_actions
    from handlers.cases.triage import tag_actions

    return Room(
        handlers=[
            *queue_actions.handlers(),
            *actions.handlers(),
            *officer_actions.handlers(),
            *tag_actions.handlers(),
        ],
        prompts=actions.prompts_taken()
        | queue_actions.prompts_taken()
        | officer_actions.prompts_taken()
        | tag_actions.prompts_taken(),
        deliveries={
            "interest": delivery.tell_coordinator,
            "handover": delivery.tell_handover,
            "officer": delivery.tell_officer,
            "still": delivery.tell_officer,
            "reminder": delivery.remind_coordinator,
            "blocking": delivery.tell_blocking,
        },
        jobs=jobs.jobs(),
        pages=pages.pages(),
    )
