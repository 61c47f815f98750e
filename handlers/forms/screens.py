"""A step of a form, and its summary."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from telegram import InlineKeyboardMarkup

from bot.callbacks import forms as forms_taps
from bot.texts.catalogue import Words, safe
from bot.ui.keyboards import Row, button
from data.entries.police_services import Services
from data.entries.source_files import ServiceFile
from data.entries.views import EntryTitle
from data.forms.model import ANY_MISSION, CHOICES, Form, Kind, Step
from data.forms.validation import is_valid
from data.interests.forms import INTEREST

LONGEST_SUMMARY = 3200
"""Characters of the long answers of a form, together, as its summary shows them."""
MONTHS = 6


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


def form_summary_text(
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


def form_step(
    form: Form,
    step: Step,
    draft: int,
    answers: Mapping[str, Any],
    offered: list[tuple[str, str]],
    words: Words,
) -> InlineKeyboardMarkup:
    """The answers `offered` as (code, label), then what ends the step, then back, skip and cancel."""
    several = step.kind in (Kind.SEVERAL, Kind.LEVELS)
    tap = forms_taps.ToggleAnswer if several else forms_taps.PickAnswer
    cells = [button(label, tap(draft, step.key, code)) for code, label in offered]
    wide = 2 if step.kind is Kind.MONTH or step.choices == "yes_no" else 1
    rows = [cells[at : at + wide] for at in range(0, len(cells), wide)]
    if several and answers.get(step.key):
        rows.append([button(words.plain("button-done"), forms_taps.FinishStep(draft, step.key))])
    last: Row = []
    if form.previous_step(answers, step.key):
        last.append(button(words.plain("button-back"), forms_taps.StepBack(draft)))
    if step.optional:
        last.append(button(words.plain("button-skip"), forms_taps.SkipStep(draft, step.key)))
    last.append(button(words.plain("button-cancel"), forms_taps.CancelForm(draft)))
    return InlineKeyboardMarkup([*rows, last])


def offered_months(today: date, words: Words) -> list[tuple[str, str]]:
    """'As soon as possible' and the coming months, as (ISO day, label)."""
    months = [today.month - 1 + ahead for ahead in range(1, MONTHS)]
    days = [date(today.year + month // 12, month % 12 + 1, 1) for month in months]
    now = (today.isoformat(), words.plain("value-now"))
    return [now, *((day.isoformat(), words.month(day)) for day in days)]


def offered_services(found: list[ServiceFile], typed: str, words: Words) -> list[tuple[str, str]]:
    """What was found for what was typed, and the typed text itself."""
    names = [(item.code, short_name(item.fr) if words.language == "fr" else item.en) for item in found]
    return [*names, ("_typed", words.plain("value-typed", text=typed))]


def short_name(name: str) -> str:
    """'Police de Montréal (SPVM)': a button shows some 35 characters, and services differ at the end."""
    return name.replace("Service de police", "Police").replace("de la Ville de ", "de ")


def offered_levels(answers: Mapping[str, str], words: Words) -> list[tuple[str, str]]:
    """Each language, with its level where one was chosen."""
    return [(code, language_level(code, answers.get(code), words)) for code in CHOICES["languages"]]


def language_level(code: str, level: str | None, words: Words) -> str:
    """'English (fluent)', or only 'English'."""
    language = words.plain(f"languages-{code}")
    return (
        words.plain("value-language", language=language, level=words.plain(f"level-{level}"))
        if level
        else language
    )


def ticked(offered: list[tuple[str, str]], chosen: Iterable[str], words: Words) -> list[tuple[str, str]]:
    """Answers to tick; a chosen one says so in a word, not only by its mark."""
    marks = set(chosen)
    return [
        (code, words.plain("value-ticked", text=label) if code in marks else label) for code, label in offered
    ]


def offered_missions(titles: list[EntryTitle], step: Step, words: Words) -> list[tuple[str, str]]:
    """No mission in particular, then the missions of today."""
    return [(ANY_MISSION, words.plain(f"any-{step.key}")), *((t.code, t.title) for t in titles)]


def form_summary_keyboard(
    form: Form, draft: int, answers: Mapping[str, Any], words: Words
) -> InlineKeyboardMarkup:
    """Send first, then a change a line."""
    rows = [[button(words.plain(f"button-send-{form.code}"), forms_taps.SendForm(draft))]]
    changes = [
        button(
            words.plain("button-change", label=words.plain(f"change-{step.key}")),
            forms_taps.ChangeStep(draft, step.key),
        )
        for step in form.asked(answers)
    ]
    rows += [changes[at : at + 2] for at in range(0, len(changes), 2)]
    return InlineKeyboardMarkup([*rows, [button(words.plain("button-cancel"), forms_taps.CancelForm(draft))]])
