"""Make an entry of a reply on the desk's page: both languages side by side, with the style rules."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

from starlette.responses import Response

from bot.texts.catalogue import LANGUAGES, Words
from bot.web.templating import trusted
from bot.web.visit import Page, Visit
from data.editing.views import BadContent, checked
from data.entries.style.findings import Broken
from data.entries.style.lint import find_broken_rules
from data.forms.model import CHOICES
from data.forms.validation import first_mistake
from data.unanswered import to_entry
from data.unanswered.forms import ENTRY, find_step
from data.unanswered.to_entry import Wordings
from handlers.editing import screens as editing_screens
from handlers.unanswered import screens

FIELDS = tuple(step.key for step in ENTRY.steps)
IN_BOTH = tuple(key for key in FIELDS if key.endswith(LANGUAGES))
"""The fields that stand in each language."""


def pages() -> list[Page]:
    return [
        Page("/questions/entry/{reply:int}", show_entry),
        Page("/questions/entry/{reply:int}", propose, is_form=True),
        Page("/questions/entry/{reply:int}/check", check, is_form=True),
        Page("/questions/{question:int}/check", check, is_form=True),
    ]


def entry_fields(visit: Visit, answers: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of the entry's form with their values, and how long each may be."""
    words = visit.words
    values = {key: str(answers.get(key) or "") for key in FIELDS}
    return {
        "values": values | {"teach_source": values["teach_source"] or own_source(visit, words)},
        "longest": {step.key: step.longest for step in ENTRY.steps},
        "beside": dict.fromkeys(IN_BOTH, ""),
        "topics": [(one, words.plain(f"topic-{one}")) for one in CHOICES["topic"]],
    }


def own_source(visit: Visit, words: Words) -> str:
    """Return the source if no other is given: the coordinators' reply of today."""
    return words.plain("page-source-own", day=words.day(visit.today))


async def show_entry(visit: Visit) -> Response:
    """Show the entry's form with the reply's texts and officers' wordings."""
    answers = await visit.db.run(
        lambda session: to_entry.answers_from_reply(session, visit.number("reply"), in_part=True)
    )
    return await show_form(visit, to_entry.with_titles(answers))


async def show_form(
    visit: Visit, answers: Mapping[str, Any], status: int = 200, problem: str = ""
) -> Response:
    """Show the form with both languages side by side."""
    return visit.page(
        "unanswered/entry.html",
        status,
        reply=visit.number("reply"),
        problem=trusted(problem),
        findings=None,
        **entry_fields(visit, answers),
    )


def read_answers(visit: Visit) -> dict[str, Any]:
    """Return what was typed, as the form in chat keeps it. Beside a reply that is being written, the reply is
    the entry's text in its language, and a missing title is made of a wording.
    """
    typed: dict[str, Any] = {key: visit.form.text(key, 4000) for key in FIELDS}
    if typed["teach_source"] == own_source(visit, visit.words):
        english, french = (own_source(visit, visit.services.texts.of(one)) for one in LANGUAGES)
        typed["_source"] = {"title": english, "title_fr": french}
    if "reply" in visit.request.path_params:
        return typed | {"_reply": visit.number("reply")}
    for one in LANGUAGES:
        typed[f"teach_text_{one}"] = typed[f"teach_text_{one}"] or visit.form.text(f"reply_{one}", 4000)
    return to_entry.with_titles(typed) | {"_reply": 0}


def find_problem(visit: Visit, answers: Mapping[str, Any]) -> str:
    """Return the text that says which field is missing or too long; '' if none is."""
    mistake = first_mistake(ENTRY, answers, visit.today)
    if mistake is None:
        return ""
    key = mistake[0].key
    part, _, language = key.rpartition("_")
    named = visit.words.plain(f"page-{key}")
    if language in LANGUAGES and part:
        named = f"{named} ({visit.words.plain(f'language-told-{language}')})"
    return visit.words("page-missing", field=named)


async def propose(visit: Visit) -> Response:
    """Propose the entry. If it can't be one, show the form again and name what is wrong."""
    answers = read_answers(visit)
    if problem := find_problem(visit, answers) or await missing_wordings(visit, answers):
        return await show_form(visit, answers, 400, problem)
    try:
        done = await visit.db.run(to_entry.propose_entry, visit.actor, answers, visit.today)
    except BadContent as error:
        return await show_form(visit, answers, 400, editing_screens.invalid_field(error, visit.words))
    return visit.redirect(f"/desk/content/changes/{done.id}")


async def missing_wordings(visit: Visit, answers: Mapping[str, Any]) -> str:
    """Say which language has too few wordings; '' if none has."""
    return say_missing(visit, await visit.db.run(to_entry.read_wordings, answers))


def say_missing(visit: Visit, read: Mapping[str, Wordings]) -> str:
    """Say which of these languages has too few wordings."""
    lines = [
        f"<b>{visit.words(f'languages-{language}')}</b>: {screens.wordings_missing(asked, visit.words)}"
        for language, asked in read.items()
        if asked.missing
    ]
    return "\n".join(lines)


async def check(visit: Visit) -> Response:
    """Check the style rules while somebody types. An empty field isn't wrong yet, but nothing is checked
    until all are filled in.
    """
    answers, problem, found = read_answers(visit), "", list[tuple[str, Broken]]()
    is_whole = first_mistake(ENTRY, answers, visit.today) is None
    if is_whole:
        try:
            raw = await visit.db.run(to_entry.entry_of, answers, visit.today)
            found = await asyncio.to_thread(find_broken_rules, checked(raw))
        except BadContent as error:
            problem = await missing_wordings(visit, answers) or editing_screens.invalid_field(
                error, visit.words
            )
    broken = editing_screens.findings(found, visit.words) if is_whole else None
    return visit.page(
        "editing/checked.html", findings=broken, problem=trusted(problem), beside=beside(found, visit)
    )


def beside(found: Sequence[tuple[str, Broken]], visit: Visit) -> dict[str, str]:
    """Return what is wrong in each field; nothing if no rule is broken."""
    by_field = dict.fromkeys(IN_BOTH, "")
    for field, wrong in editing_screens.beside(found, visit.words).items():
        step = find_step(field)
        if step in by_field:
            by_field[step] = f"{by_field[step]} {wrong}".strip()
    return by_field
