"""The form of an announcement, and the texts among its answers."""

from collections.abc import Mapping

from data.forms.model import ANY_MISSION, Form, Kind, Step
from data.text.locales import LANGUAGES

ANNOUNCEMENT = Form(
    "announce",
    (
        Step("announce_to", Kind.ONE, choices="audience"),
        Step(
            "announce_mission",
            Kind.ONE,
            choices="missions",
            any_code=ANY_MISSION,
            when=("announce_to", "mission"),
        ),
        Step("announce_role", Kind.ONE, choices="roles", when=("announce_to", "role")),
        *(
            Step(f"announce_{language}", Kind.PARAGRAPHS, longest=1500, in_words=True)
            for language in LANGUAGES
        ),
    ),
    continues=False,
)
"""A message to many, in every language."""


def answers_of(audience: str, texts: Mapping[str, str]) -> dict[str, str]:
    """Return the form's answers for an announcement that was written before."""
    chosen, _, code = audience.partition(":")
    answers = {"announce_to": chosen} | {f"announce_{language}": text for language, text in texts.items()}
    return answers | ({f"announce_{chosen}": code} if code else {})


def texts_of(answers: Mapping[str, str]) -> dict[str, str]:
    """Return the written texts among the form's answers, by language."""
    return {language: str(answers[f"announce_{language}"]) for language in LANGUAGES}
