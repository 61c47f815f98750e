"""The coordinator's cases: an officer's interest, claimed, moved, followed up."""

from bot.room import Room


def room() -> Room:
    """What this room registers."""
    from data.cases.store import mark_undelivered
    from handlers.cases import actions, delivery, jobs, officer_actions, pages, queue_actions

    return Room(
        handlers=[*queue_actions.handlers(), *actions.handlers(), *officer_actions.handlers()],
        prompts=actions.prompts_taken() | queue_actions.prompts_taken() | officer_actions.prompts_taken(),
        deliveries={
            "interest": delivery.tell_coordinator,
            "handover": delivery.tell_handover,
            "officer": delivery.tell_officer,
            "still": delivery.tell_officer,
            "reminder": delivery.remind_coordinator,
            "blocking": delivery.tell_blocking,
        },
        undelivered={"officer": mark_undelivered},
        jobs=jobs.jobs(),
        pages=pages.pages(),
    )
