"""Canned replies: chosen for a letter in chat, read and written in chat and on the desk's page."""

from bot.room import FinishedForm, FormRules, Pages
from bot.routing import Handlers


def handlers() -> Handlers:
    """Return the handlers of canned replies in chat."""
    from handlers.letters.canned import actions, begin_actions, writing_actions

    with_handlers = (actions, begin_actions, writing_actions)
    return [handler for module in with_handlers for handler in module.handlers()]


def form_handlers() -> dict[str, FinishedForm]:
    """Return who takes the finished form of a canned reply, by its code."""
    from handlers.letters.canned import writing_actions

    return writing_actions.form_handlers()


def form_rules() -> dict[str, FormRules]:
    """Return what is added to the form of a canned reply: which text is in the wrong language."""
    from data.letters.forms import CANNED
    from handlers.answers.other_language import note_languages

    return {CANNED.code: FormRules(note=note_languages)}


def list_pages() -> Pages:
    from handlers.letters.canned import pages

    return pages.pages()
