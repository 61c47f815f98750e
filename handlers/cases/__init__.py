"""Cases: the interests of officers as coordinators claim, move and follow them up."""

from bot.room import Room


def room() -> Room:
    """Return what this room registers: handlers, prompts, forms, deliveries, jobs and pages."""
    from data.cases.store import mark_undelivered
    from data.interests.forms import DECLINE
    from handlers.cases import (
        actions,
        block_actions,
        decline_actions,
        delivery,
        jobs,
        officer_actions,
        reminder_delivery,
        stage_actions,
        triage,
        web,
    )
    from handlers.cases.queue import actions as queue
    from handlers.cases.queue import search_actions

    with_prompts = (stage_actions, search_actions, block_actions, triage)
    with_handlers = (queue, actions, officer_actions, *with_prompts)
    return Room(
        handlers=[handler for module in with_handlers for handler in module.handlers()],
        prompts={key: take for module in with_prompts for key, take in module.prompt_handlers().items()},
        forms=(DECLINE,),
        finished_forms=decline_actions.form_handlers(),
        form_rules=decline_actions.form_rules(),
        deliveries={
            "interest": delivery.deliver_case_event,
            "handover": delivery.deliver_handover,
            "officer": delivery.deliver_to_officer,
            "still": delivery.deliver_to_officer,
            "reminder": reminder_delivery.remind_coordinator,
            "blocking": delivery.deliver_block_notice,
        },
        undelivered={"officer": mark_undelivered},
        jobs=jobs.jobs(),
        pages=lambda: [*web.list_pages(), *triage.list_pages()],
    )
