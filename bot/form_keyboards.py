"""The buttons of forms: the answers a step offers, and what leads on, back and out."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from telegram import InlineKeyboardMarkup

from bot import callbacks as taps
from bot.keyboards import Row, button
from bot.texts import Words
from data.content_files import ServiceFile
from data.forms import ANY_MISSION, CHOICES, Form, Kind, Step
from data.views import EntryTitle

MONTHS = 6


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
    tap = taps.ToggleAnswer if several else taps.PickAnswer
    cells = [button(label, tap(draft, step.key, code)) for code, label in offered]
    wide = 2 if step.kind is Kind.MONTH or step.choices == "yes_no" else 1
    rows = [cells[at : at + wide] for at in range(0, len(cells), wide)]
    if several and answers.get(step.key):
        rows.append([button(words.plain("button-done"), taps.FinishStep(draft, step.key))])
    last: Row = []
    if form.previous_step(answers, step.key):
        last.append(button(words.plain("button-back"), taps.StepBack(draft)))
    if step.optional:
        last.append(button(words.plain("button-skip"), taps.SkipStep(draft, step.key)))
    last.append(button(words.plain("button-cancel"), taps.CancelForm(draft)))
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


def form_summary(form: Form, draft: int, answers: Mapping[str, Any], words: Words) -> InlineKeyboardMarkup:
    """Send first, then a change a line."""
    rows = [[button(words.plain(f"button-send-{form.code}"), taps.SendForm(draft))]]
    changes = [
        button(
            words.plain("button-change", label=words.plain(f"change-{step.key}")),
            taps.ChangeStep(draft, step.key),
        )
        for step in form.asked(answers)
    ]
    rows += [changes[at : at + 2] for at in range(0, len(changes), 2)]
    return InlineKeyboardMarkup([*rows, [button(words.plain("button-cancel"), taps.CancelForm(draft))]])
