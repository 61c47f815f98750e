"""The preparation plan."""

from bot.room import PromptHandler
from bot.routing import Handlers


def handlers() -> Handlers:
    """Return the handlers of the plan, its calendar, its reminders and their time zone."""
    from handlers.ams.plan import actions, calendar_actions, reminder_actions, zone_actions

    parts = (actions, calendar_actions, reminder_actions, zone_actions)
    return [handler for part in parts for handler in part.handlers()]


def prompt_handlers() -> dict[str, PromptHandler]:
    """Return what is asked to be typed: a date, an hour, a city."""
    from handlers.ams.plan import actions, reminder_actions, zone_actions

    return {
        **actions.prompt_handlers(),
        **reminder_actions.prompt_handlers(),
        **zone_actions.prompt_handlers(),
    }
