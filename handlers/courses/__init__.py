"""Courses that prepare for the AMS: opened by coordinators, joined by candidates."""

from bot.room import Room


def room() -> Room:
    """What this room registers."""
    from handlers.courses import actions, candidate_actions, delivery

    return Room(
        handlers=[*actions.handlers(), *candidate_actions.handlers()],
        groups={-1: candidate_actions.link_handlers()},
        prompts=actions.prompts_taken(),
        deliveries={"course": delivery.deliver_course},
    )
