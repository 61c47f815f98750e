"""Posts to be filled, shortlists and invitations."""

from bot.room import Pages, Room


def room() -> Room:
    """Return what this room registers."""
    from data.interests.forms import INTEREST
    from data.openings.forms import OPENING
    from data.openings.tally import INVITED, note_undelivered
    from handlers.openings import (
        actions,
        closing_actions,
        delivery,
        invitation_actions,
        screens,
        unknown_actions,
    )

    with_handlers = (actions, invitation_actions, unknown_actions, closing_actions)

    return Room(
        handlers=[handler for module in with_handlers for handler in module.handlers()],
        prompts=closing_actions.prompt_handlers(),
        forms=(OPENING,),
        finished_forms=actions.form_handlers(),
        intros={INTEREST.code: screens.openings_now},
        deliveries={"opening": delivery.deliver_opening},
        undelivered={INVITED: note_undelivered},
        pages=list_pages,
    )


def list_pages() -> Pages:
    from handlers.openings import pages, publishing_pages

    return [*publishing_pages.pages(), *pages.pages()]
