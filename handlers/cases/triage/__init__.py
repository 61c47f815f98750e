"""Triage: how coordinators sort their cases by tags and saved views of the queue."""

from bot.room import Pages, PromptHandler
from bot.routing import Handlers


def handlers() -> Handlers:
    """Return the handlers of tags and saved views in chat."""
    from handlers.cases.triage import tag_actions, view_actions, view_change_actions

    with_handlers = (tag_actions, view_actions, view_change_actions)
    return [handler for module in with_handlers for handler in module.handlers()]


def prompt_handlers() -> dict[str, PromptHandler]:
    """Return who takes what is typed for tags and saved views, by kind of prompt."""
    from handlers.cases.triage import tag_actions, view_change_actions

    return tag_actions.prompt_handlers() | view_change_actions.prompt_handlers()


def list_pages() -> Pages:
    from handlers.cases.triage import tag_pages, view_pages

    return [*tag_pages.pages(), *view_pages.pages()]
