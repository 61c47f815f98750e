"""Warn coordinators of texts that aren't in the language they were asked for in."""

from collections.abc import Mapping
from typing import Any

from bot.context import Context
from bot.texts.catalogue import Words
from data.answers.intents.languages import language_of_letter
from data.forms.model import Step
from data.forms.views import DraftView
from data.text.locales import LANGUAGES


def warn_of_language(answers: Mapping[str, Any], words: Words) -> str:
    """Return a line for each answer that is surely in another language than its step asks for, which the end
    of the step's key names: `reply_fr`; '' without one. HTML.
    """
    lines = [
        words(f"text-in-{written}", label=words.plain(f"label-{key}"))
        for key, value in answers.items()
        if (written := surely_other(key, value))
    ]
    return "\n".join(lines)


async def note_languages(context: Context, step: Step | None, draft: DraftView) -> str:
    """Return the warning under the summary of a form; '' under a step's question."""
    return warn_of_language(draft.answers, context.words) if step is None else ""


def surely_other(key: str, value: Any) -> str | None:
    """Return the language of an answer if it is surely another than the step asks for, else None."""
    asked = key.rpartition("_")[2]
    if asked not in LANGUAGES or key.startswith("_") or not isinstance(value, str):
        return None
    written = language_of_letter(value)
    return None if written == asked else written


def under_summary(*notes: str) -> str:
    """Return the notes that aren't empty, a paragraph each."""
    return "\n\n".join(note for note in notes if note)
