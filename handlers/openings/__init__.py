"""Posts to be filled, shortlists and invitations."""

from bot.room import Room


def room() -> Room:
    """What this room registers."""
    from handlers.openings import actions, delivery, invitation_actions, pages, unknown_actions

    return Room(
        handlers=[*actions.handlers(), *invitation_actions.handlers(), *unknown_actions.handlers()],
        prompts=actions.prompts_taken(),
        forms=actions.forms_sent(),
        deliveries={"opening": delivery.deliver_opening},
        pages=pages.pages(),
    )
