"""Interests: officers register them and follow them up."""

from bot.room import Room


def room() -> Room:
    """Return what this room registers."""
    from data.interests.forms import DETAILS, INTEREST
    from data.interests.store import refresh_cases_of
    from handlers.interests import actions, my_interests, send_actions

    return Room(
        handlers=[*my_interests.handlers(), *actions.handlers()],
        forms=(INTEREST, DETAILS),
        finished_forms=send_actions.form_handlers(),
        form_rules=actions.form_rules(),
        blocked=(refresh_cases_of,),
        returned=(refresh_cases_of,),
    )
