"""How coordinators sort their cases: tags, saved views of the queue."""

from bot.room import Prompted
from bot.routing import Handlers
from bot.web.visit import Page


def handlers() -> Handlers:
    """What is done with them in chat."""
    from handlers.cases.triage import tag_actions, view_actions

    return [*tag_actions.handlers(), *view_actions.handlers()]


def prompts_taken() -> dict[str, Prompted]:
    """What is typed for them."""
    from handlers.cases.triage import tag_actions

    return tag_actions.prompts_taken()


def list_pages() -> list[Page]:
    """What these pages answer."""
    from handlers.cases.triage import tag_pages, view_pages

    return [*tag_pages.pages(), *view_pages.pages()]
