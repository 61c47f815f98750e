"""Preparation for the AMS, the selection of officers: progress, plan, quiz, rehearsals, driving."""

from bot.room import HandlerGroup, Pages, Room


def room() -> Room:
    """Return what this room registers: handlers, prompts, deliveries and jobs."""
    from handlers.ams import actions, delivery, jobs, plan
    from handlers.ams.conditions import actions as conditions
    from handlers.ams.driving import actions as driving
    from handlers.ams.quiz import actions as quiz
    from handlers.ams.quiz import place_actions
    from handlers.ams.recordings import actions as recordings
    from handlers.ams.recordings import delivery as recording_delivery
    from handlers.ams.rehearsals import actions as rehearsals
    from handlers.ams.standing import actions as standing

    parts = (actions, conditions, standing, plan, quiz, rehearsals, recordings, driving)
    return Room(
        handlers=[handler for part in parts for handler in part.handlers()],
        groups={HandlerGroup.REHEARSALS: [*place_actions.typed_handlers(), *rehearsals.live_handlers()]},
        prompts={
            **plan.prompt_handlers(),
            **rehearsals.prompt_handlers(),
            **recordings.prompt_handlers(),
            **driving.prompt_handlers(),
        },
        deliveries={
            "plan": delivery.deliver_plan,
            "rehearsal": delivery.deliver_rehearsal,
            "recording": recording_delivery.deliver_recording,
        },
        jobs=jobs.jobs(),
        pages=list_pages,
    )


def list_pages() -> Pages:
    from handlers.ams.rehearsals import pages

    return pages.pages()
