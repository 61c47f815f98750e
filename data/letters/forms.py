"""The form of a canned reply."""

from collections.abc import Mapping
from typing import Any

from data.forms.model import Form, Kind, Step
from data.letters.canned_replies import MAX_LENGTH, MAX_TITLE_LENGTH, Canned
from data.text.locales import LANGUAGES

TITLE, TEXT, REPLY = "canned_title", "canned_text", "_reply"
CANNED = Form(
    "canned",
    tuple(
        step
        for language in LANGUAGES
        for step in (
            Step(f"{TITLE}_{language}", Kind.TEXT, longest=MAX_TITLE_LENGTH, in_words=True),
            Step(f"{TEXT}_{language}", Kind.PARAGRAPHS, longest=MAX_LENGTH, in_words=True),
        )
    ),
    continues=False,
    carries=(Step(REPLY, Kind.ROW),),
)
"""The form of a canned reply, in every language; it carries the id of the reply that it replaces."""


def as_answers(reply: Canned) -> dict[str, object]:
    """Return a reply as the answers with which the form begins."""
    answers: dict[str, object] = {REPLY: reply.id}
    for language in LANGUAGES:
        answers |= {f"{TITLE}_{language}": reply.titles.get(language, "")}
        answers |= {f"{TEXT}_{language}": reply.texts.get(language, "")}
    return answers


def by_language(answers: Mapping[str, Any], key: str) -> dict[str, str]:
    """Return the titles or the texts among the answers, by language."""
    return {language: str(answers.get(f"{key}_{language}", "")) for language in LANGUAGES}
