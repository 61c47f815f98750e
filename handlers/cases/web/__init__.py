"""Cases on the desk's page."""

from bot.room import Pages


def list_pages() -> Pages:
    from handlers.cases.web import bulk_pages, case_pages, give_pages, letter_pages, pages, stage_pages

    modules = (pages, case_pages, letter_pages, stage_pages, bulk_pages, give_pages)
    return [page for module in modules for page in module.pages()]
