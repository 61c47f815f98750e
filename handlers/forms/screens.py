"""Screens of a form: a step, and the summary."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.callbacks import forms as forms_taps
from bot.callbacks.interests import OpenMyInterests
from bot.texts.catalogue import Words, safe
from bot.ui.formatting import available_text
from bot.ui.keyboards import Row, button, home
from bot.ui.screen import Screen
from data.entries.police_services import PoliceServices
from data.entries.service_files import ServiceFile
from data.forms.model import CHOICES, TICKED, Form, Kind, Step
from data.forms.moments import ASAP, day_of, moment, said_of
from data.forms.validation import is_valid
from data.forms.views import DraftView

MAX_SUMMARY_LENGTH = 3200
"""Characters of the long answers of a form, together, in its summary."""
MONTHS = 6
"""Months that are offered as buttons."""


def form_question(
    form: Form, step: Step, answers: Mapping[str, Any], titles: Mapping[str, str], words: Words
) -> str:
    """Return the progress, the mission if it was told, the question, and how to answer it."""
    number, total = form.progress(answers, step.key)
    name, about = words.plain(f"form-{form.code}"), titles.get(answers.get("mission") or "")
    if about and form.steps[0] is not step:
        name = words.plain("form-about", form=name, about=about)
    head = words("form-progress", form=name, number=number, total=total)
    text = f"{head}\n\n{words(f'ask-{step.key}')}"
    return text + ("\n\n" + words("form-optional") if step.optional else "")


def form_summary_text(
    form: Form, answers: Mapping[str, Any], titles: Mapping[str, str], words: Words, services: PoliceServices
) -> str:
    """List all answers, one a line, and say what *Send* agrees to."""
    lines = [f"<b>{words(f'summary-{form.code}')}</b>"]
    longest = MAX_SUMMARY_LENGTH // max(1, sum(step.kind is Kind.PARAGRAPHS for step in form.asked(answers)))
    for step in form.asked(answers):
        value = value_text(step, answers.get(step.key), titles, words, services)
        lines.append(f"<b>{words(f'label-{step.key}')}</b> {safe(shortened(value, longest))}")
    parts = ["\n".join(lines), words("form-change")]
    return "\n\n".join([*parts, words(form.consent)] if form.consent else parts)


def shortened(text: str, longest: int) -> str:
    """Return the beginning of a text that would make a message too long."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def value_text(
    step: Step, value: Any, titles: Mapping[str, str], words: Words, services: PoliceServices
) -> str:
    """Return an answer as plain text in the reader's language."""
    if value is None:
        return words.plain("value-none")
    if not is_valid(step, value):
        return words.plain("value-unreadable")
    if step.any_code and value in (step.any_code, [step.any_code]):
        return words.plain(f"any-{step.key}")
    if step.choices == "services":
        return services.name_of(value, words.language)
    if step.kind is Kind.LEVELS:
        return languages_text(value, words)
    if step.kind is Kind.MONTH:
        return available_text(day_of(value), said_of(value), words)
    if step.kind in (Kind.DATE, Kind.COMING):
        return words.month(day_of(value)) if said_of(value) else words.day(day_of(value))
    if step.choices:
        codes = value if step.kind is Kind.SEVERAL else [value]
        known, unknown = step.choices in CHOICES, words.plain("value-unreadable")
        return ", ".join(
            words.plain(f"{step.choices}-{c}") if known else titles.get(c, unknown) for c in codes
        )
    return words.plain(step.shown_as, count=value) if step.shown_as else str(value)


def languages_text(levels: Mapping[str, str], words: Words) -> str:
    """Return 'English (fluent), French (basic)', in the order of the form's list."""
    return ", ".join(
        words.plain(
            "value-language", language=words.plain(f"languages-{code}"), level=words.plain(f"level-{level}")
        )
        for code in CHOICES["languages"]
        if (level := levels.get(code))
    )


def level_unsaid(codes: list[str], words: Words) -> str:
    """Say that these languages were named without a level, and which one is ticked."""
    return words("form-level-unsaid", languages=", ".join(words.plain(f"languages-{code}") for code in codes))


def form_step(
    form: Form,
    step: Step,
    draft: DraftView,
    offered: list[tuple[str, str]],
    words: Words,
) -> InlineKeyboardMarkup:
    """Offer the answers `offered` as (code, label), then what ends the step, then back, skip and cancel."""
    several = step.kind in TICKED
    tap = forms_taps.ToggleAnswer if several else forms_taps.PickAnswer
    cells = [(code, button(label, tap(draft.id, step.key, code))) for code, label in offered]
    rows = rows_of(step, cells)
    if several:
        rows.append([button(words.plain("button-done"), forms_taps.FinishStep(draft.id, step.key))])
    last: Row = []
    if form.previous_step(draft.answers, step.key):
        last.append(button(words.plain("button-back"), forms_taps.StepBack(draft.id)))
    if step.optional:
        last.append(button(words.plain("button-skip"), forms_taps.SkipStep(draft.id, step.key)))
    last.append(button(words.plain("button-cancel"), forms_taps.CancelForm(draft.id)))
    return InlineKeyboardMarkup([*rows, last])


def which(
    question: str, keyboard: InlineKeyboardMarkup, draft: int, labels: list[str], words: Words
) -> Screen:
    """Ask which of these answers was meant, over the question; above Back and Cancel is the way to all."""
    rows = list(keyboard.inline_keyboard)
    rows.insert(-1, (button(words.plain("button-all-answers"), forms_taps.ResumeDraft(draft)),))
    asked = words("form-mistake-which", answers=", ".join(labels))
    return Screen(f"{asked}\n\n{question}", InlineKeyboardMarkup(rows))


def rows_of(step: Step, cells: list[tuple[str, InlineKeyboardButton]]) -> list[Row]:
    """Return one row for each answer; months, yes and no, and the levels of a language stand two in a row."""
    rows: list[Row] = []
    before = ""
    for code, cell in cells:
        is_paired = step.kind is Kind.MONTH or step.choices == "yes_no" or ("." in code and "." in before)
        if is_paired and rows and len(rows[-1]) == 1:
            rows[-1].append(cell)
        else:
            rows.append([cell])
        before = code
    return rows


def offered_months(today: date, words: Words) -> list[tuple[str, str]]:
    """Return 'As soon as possible' and the coming months, as (ISO day, label)."""
    months = [today.month - 1 + ahead for ahead in range(1, MONTHS)]
    days = [date(today.year + month // 12, month % 12 + 1, 1) for month in months]
    now = (moment(today, ASAP), words.plain("value-now"))
    return [now, *((day.isoformat(), words.month(day)) for day in days)]


def offered_services(found: list[ServiceFile], typed: str, words: Words) -> list[tuple[str, str]]:
    """Return the services found for what was typed, and the typed text itself."""
    names = [(item.code, short_name(item.name(words.language))) for item in found]
    return [*names, ("_typed", words.plain("value-typed", text=typed))]


def short_name(name: str) -> str:
    """Return 'Police de Montréal (SPVM)': a button shows some 35 characters, and names differ at the end."""
    return name.replace("Service de police", "Police").replace("de la Ville de ", "de ")


def offered_levels(answers: Mapping[str, str], words: Words) -> list[tuple[str, str]]:
    """Return each language, followed by its levels if it was chosen, of which one is ticked."""
    offered = []
    for code in CHOICES["languages"]:
        name, chosen = words.plain(f"languages-{code}"), answers.get(code)
        offered.append((code, words.plain("value-ticked", text=name) if chosen else name))
        if chosen:
            levels = [(f"{code}.{level}", words.plain(f"level-{level}")) for level in CHOICES["levels"]]
            offered += ticked(levels, [f"{code}.{chosen}"], words)
    return offered


def ticked(offered: list[tuple[str, str]], chosen: Iterable[str], words: Words) -> list[tuple[str, str]]:
    """Return answers to tick; a chosen one says so in a word, not only by its mark."""
    marks = set(chosen)
    return [
        (code, words.plain("value-ticked", text=label) if code in marks else label) for code, label in offered
    ]


def without_preference(step: Step, words: Words) -> list[tuple[str, str]]:
    """Return the answer for no preference, if the step has one."""
    return [(step.any_code, words.plain(f"any-{step.key}"))] if step.any_code else []


def form_summary_keyboard(form: Form, draft: DraftView, words: Words) -> InlineKeyboardMarkup:
    """Offer to send first, then each change in a row."""
    send = forms_taps.SendForm(draft.id, draft.revision)
    rows = [[button(words.plain(f"button-send-{form.code}"), send)]]
    changes = [
        button(
            words.plain("button-change", label=words.plain(f"change-{step.key}")),
            forms_taps.ChangeStep(draft.id, step.key),
        )
        for step in form.asked(draft.answers)
    ]
    rows += [changes[at : at + 2] for at in range(0, len(changes), 2)]
    cancel = button(words.plain("button-cancel"), forms_taps.CancelForm(draft.id))
    return InlineKeyboardMarkup([*rows, [cancel]])


def nothing_to_cancel(has_case: bool, words: Words) -> Screen:
    """Say that no form is open, and where an interest that was sent is withdrawn or changed."""
    rows = [home(words)]
    if has_case:
        rows.insert(0, [button(words.plain("button-my-file"), OpenMyInterests())])
    return Screen(
        words("nothing-to-cancel-case" if has_case else "nothing-to-cancel"), InlineKeyboardMarkup(rows)
    )


def form_dropped(left: int | None, words: Words) -> Screen:
    """Say that a form was dropped, and offer another draft of the person if one is left."""
    rows = [home(words)]
    if left is not None:
        rows.insert(0, [button(words.plain("button-resume-other"), forms_taps.ResumeDraft(left))])
    return Screen(words("form-cancelled"), InlineKeyboardMarkup(rows))


def confirm_drop(draft_id: int, words: Words) -> Screen:
    """Ask whether to drop the answers."""
    drop = button(words.plain("button-drop-form"), forms_taps.DropForm(draft_id))
    go_on = button(words.plain("button-keep-form"), forms_taps.ResumeDraft(draft_id))
    return Screen(words("form-drop-question"), InlineKeyboardMarkup([[go_on], [drop]]))


def resume_row(words: Words) -> Row:
    """Return the row that goes on with the form."""
    return [button(words.plain("button-resume"), forms_taps.ResumeForm())]
