"""How coordinators sort their cases: tags, saved views of the queue."""

from bot.web.visit import Page


def list_pages() -> list[Page]:
    """What these pages answer."""
    from handlers.cases.triage import tag_pages, view_pages

    return [*tag_pages.pages(), *view_pages.pages()]
