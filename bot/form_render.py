"""Forms as Telegram HTML: a question, what was wrong, the summary."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.texts import Words, safe
from data.form_values import is_valid
from data.forms import ANY_MISSION, CHOICES, INTEREST, Form, Kind, Step
from data.services import Services

LONGEST_SUMMARY = 3200
"""Characters of the long answers of a form, together, as its summary shows them."""


def form_question(
    form: Form, step: Step, answers: Mapping[str, Any], titles: Mapping[str, str], words: Words
) -> str:
    """Progress, for which mission where that was told, the question, and how to answer it."""
    number, total = form.progress(answers, step.key)
    name, about = words.plain(f"form-{form.code}"), titles.get(answers.get("mission") or "")
    if about and form.steps[0] is not step:
        name = words.plain("form-about", form=name, about=about)
    head = words("form-progress", form=name, number=number, total=total)
    text = f"{head}\n\n{words(f'ask-{step.key}')}"
    return text + ("\n\n" + words("form-optional") if step.optional else "")


def form_summary(
    form: Form, answers: Mapping[str, Any], titles: Mapping[str, str], words: Words, services: Services
) -> str:
    """All answers, one a line, and under an interest the privacy notice."""
    lines = [f"<b>{words(f'summary-{form.code}')}</b>"]
    longest = LONGEST_SUMMARY // max(1, sum(step.kind is Kind.PARAGRAPHS for step in form.asked(answers)))
    for step in form.asked(answers):
        told = value_text(step, answers.get(step.key), titles, words, services)
        lines.append(f"<b>{words(f'label-{step.key}')}</b> {safe(shortened(told, longest))}")
    parts = ["\n".join(lines), words("form-change")]
    return "\n\n".join([*parts, words("consent")] if form.code == INTEREST.code else parts)


def shortened(text: str, longest: int) -> str:
    """The beginning of a text that would make a message too long."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def value_text(step: Step, value: Any, titles: Mapping[str, str], words: Words, services: Services) -> str:
    """An answer as plain text in the reader's language."""
    if value is None:
        return words.plain("value-none")
    if not is_valid(step, value):
        return words.plain("value-unreadable")
    if value == ANY_MISSION and step.choices == "missions":
        return words.plain(f"any-{step.key}")
    if step.choices == "services":
        return services.name_of(value, words.language)
    if step.kind is Kind.LEVELS:
        return languages_text(value, words)
    if step.kind in (Kind.MONTH, Kind.DATE, Kind.COMING):
        return words.day(date.fromisoformat(value))
    if step.choices:
        codes = value if step.kind is Kind.SEVERAL else [value]
        known, unknown = step.choices in CHOICES, words.plain("value-unreadable")
        return ", ".join(
            words.plain(f"{step.choices}-{c}") if known else titles.get(c, unknown) for c in codes
        )
    return words.plain("value-years", count=value) if step.key == "years" else str(value)


def languages_text(levels: Mapping[str, str], words: Words) -> str:
    """'English (fluent), French (basic)', in the order of our list."""
    return ", ".join(
        words.plain(
            "value-language", language=words.plain(f"languages-{code}"), level=words.plain(f"level-{level}")
        )
        for code in CHOICES["languages"]
        if (level := levels.get(code))
    )
