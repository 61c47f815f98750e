"""Warn coordinators of a text in the wrong language, or with a place to be filled in, as {name} or [date]."""

import re
from collections.abc import Mapping
from typing import Any

from bot.context import Context
from bot.texts.catalogue import Words
from data.answers.intents.languages import language_of_letter
from data.forms.model import Step
from data.forms.views import DraftView
from handlers.answers.other_language import under_summary, warn_of_language

BLANK = re.compile(r"\{[^{}\n]{1,30}\}|\[(?:name|nom|prénom|date|mission|title|titre)\]", re.IGNORECASE)
"""A place in a text that somebody meant to be filled in."""


def is_in_other_language(text: str, reads: str) -> bool:
    """Return whether a text is surely in another language than the one its reader uses."""
    return language_of_letter(text) not in (None, reads)


def blank_warning(text: str, words: Words, key: str = "preview-blank") -> str:
    """Warn, by a text of the catalogue, that a place to be filled in goes out as it stands; '' without one.
    HTML.
    """
    blank = BLANK.search(text)
    return words(key, blank=blank[0]) if blank else ""


def warn_of_texts(answers: Mapping[str, Any], words: Words) -> str:
    """Warn of each text in another language than its step asks for, and of a place to be filled in; '' if
    there is nothing to warn of. HTML.
    """
    texts = (value for value in answers.values() if isinstance(value, str))
    return under_summary(warn_of_language(answers, words), blank_warning("\n".join(texts), words))


async def note_texts(context: Context, step: Step | None, draft: DraftView) -> str:
    """Return the warnings under the summary of a form; '' under a step's question."""
    return warn_of_texts(draft.answers, context.words) if step is None else ""
