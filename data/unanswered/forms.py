"""The forms of a reply and of an entry made of it."""

from data.forms.model import Form, Kind, Step
from data.text.locales import LANGUAGES

REPLY = Form(
    "reply",
    tuple(
        Step(f"reply_{language}", Kind.PARAGRAPHS, when=(f"_{language}", "yes"), longest=1600, in_words=True)
        for language in LANGUAGES
    ),
    continues=False,
    carries=(
        Step("_questions", Kind.ROWS),
        *(Step(f"_{language}", Kind.ONE, choices="yes_no") for language in LANGUAGES),
    ),
)
"""The form of a coordinator's reply to everybody who asked the same, in the languages they need."""


def entry_steps(language: str) -> tuple[Step, ...]:
    """Return the steps that an entry needs in one language."""
    return (
        Step(f"teach_title_{language}", Kind.TEXT, shortest=2, longest=80, in_words=True),
        Step(f"teach_text_{language}", Kind.PARAGRAPHS, shortest=10, longest=2000),
        Step(f"teach_asked_{language}", Kind.PARAGRAPHS, longest=1500),
    )


ENTRY = Form(
    "teach",
    (
        *(step for language in LANGUAGES for step in entry_steps(language)),
        Step("teach_topic", Kind.ONE, choices="topic"),
        Step("teach_source", Kind.TEXT, shortest=2, longest=200, is_fact=True),
    ),
    continues=False,
    carries=(Step("_reply", Kind.ROW),),
)
"""The form by which a reply becomes an entry."""
PARTS = {"title": "teach_title", "answer": "teach_text", "detail": "teach_text", "phrasings": "teach_asked"}
"""The steps that give the parts of an entry in each language."""


def find_step(field: str) -> str | None:
    """Return the key of the step that gives a part of an entry, such as 'en.title'; None if none does."""
    language, _, name = field.partition(".")
    if language in LANGUAGES:
        step = PARTS.get(name.partition(".")[0])
        return f"{step}_{language}" if step else None
    return {"sources": "teach_source", "topic": "teach_topic"}.get(language)
