"""Unanswered questions on the desk's page: a reply to all who asked, and an entry made of it."""

import asyncio
from typing import Any

from starlette.responses import Response

from bot.texts.catalogue import LANGUAGES
from bot.web.templating import trusted
from bot.web.visit import Page, Visit
from data.editing.store import BadContent, checked
from data.entries.style.findings import Broken
from data.entries.style.lint import look_over
from data.forms.model import CHOICES, Form
from data.forms.validation import first_mistake
from data.unanswered import store as question_groups
from data.unanswered import to_entry
from data.unanswered.forms import REPLY, TEACH
from handlers.editing import screens as editing_screens
from handlers.unanswered import screens
from handlers.unanswered.grouping import find_group, groups_now

MOST_ASKED = 400


def pages() -> list[Page]:
    return [
        Page("/questions", show_groups),
        Page("/questions/{question:int}", show_group),
        Page("/questions/{question:int}/reply", reply, is_form=True),
        Page("/questions/{question:int}/drop", drop, is_form=True),
        Page("/questions/entry/{reply:int}", show_entry),
        Page("/questions/entry/{reply:int}", propose, is_form=True),
        Page("/questions/entry/{reply:int}/check", check, is_form=True),
    ]


async def show_groups(visit: Visit) -> Response:
    """What most people asked comes first."""
    return visit.page("unanswered/groups.html", groups=await groups_now(visit.services))


async def show_group(visit: Visit) -> Response:
    return await show_with(visit, 200, "")


async def show_with(visit: Visit, status: int, problem: str) -> Response:
    """The wordings and the reply; what was typed stays, where nobody waits any more too."""
    group = await find_group(visit.services, visit.number("question"))
    return visit.page(
        "unanswered/group.html",
        status,
        number=visit.number("question"),
        group=group,
        problem=problem or ("" if group else "question-settled"),
        texts={one: visit.form.text(f"reply_{one}", 4000) for one in LANGUAGES},
        longest=step_length(REPLY, "reply_en"),
    )


def step_length(form: Form, key: str) -> int | None:
    """How long an answer may be."""
    step = form.step(key)
    return step.longest if step else None


async def reply(visit: Visit) -> Response:
    """To everybody whose question was shown and still waits, in the languages they need."""
    group = await find_group(visit.services, visit.number("question"))
    shown = set(visit.form.numbers("asked", MOST_ASKED))
    ids = [one.id for one in group.questions if one.id in shown] if group else []
    if group is None or not ids:
        return await show_with(visit, 409, "question-settled")
    texts = {one: visit.form.text(f"reply_{one}", 4000) for one in group.languages}
    answers: dict[str, Any] = {"_questions": ids}
    answers |= {f"_{one}": "yes" for one in group.languages}
    answers |= {f"reply_{one}": text for one, text in texts.items()}
    if first_mistake(REPLY, answers):
        return await show_with(visit, 400, "page-reply-incomplete")
    reply_id, people = await visit.db.run(question_groups.reply_to, visit.person.id, ids, texts)
    if not people:
        return await show_with(visit, 409, "question-settled")
    return visit.see(f"/desk/questions/entry/{reply_id}?of={people}", "page-replied")


async def drop(visit: Visit) -> Response:
    """Set aside what needs no reply."""
    group = await find_group(visit.services, visit.number("question"))
    ids = [one.id for one in group.questions] if group else []
    dropped = await visit.db.run(question_groups.drop_questions, ids)
    return visit.see("/desk/questions", "question-dropped" if dropped == len(ids) else "question-needs-reply")


async def show_entry(visit: Visit) -> Response:
    """The entry's form with what the reply said and how officers asked."""
    told = await visit.db.run(
        lambda session: to_entry.told_by_reply(session, visit.number("reply"), in_part=True)
    )
    return await show_form(visit, {key: value for key, value in told.items() if isinstance(value, str)})


async def show_form(visit: Visit, told: dict[str, str], status: int = 200, problem: str = "") -> Response:
    """Both languages side by side."""
    return visit.page(
        "unanswered/entry.html",
        status,
        reply=visit.number("reply"),
        values={step.key: told.get(step.key, "") for step in TEACH.steps},
        longest={step.key: step.longest for step in TEACH.steps},
        topics=[(one, visit.words.plain(f"topic-{one}")) for one in CHOICES["topic"]],
        problem=trusted(problem),
        findings=[],
    )


def read_answers(visit: Visit) -> dict[str, Any]:
    """What was typed, as the form in chat keeps it."""
    typed: dict[str, Any] = {step.key: visit.form.text(step.key, 4000) for step in TEACH.steps}
    return typed | {"_reply": visit.number("reply")}


async def propose(visit: Visit) -> Response:
    """What can't be an entry stays in the form, with what is wrong named."""
    answers = read_answers(visit)
    typed = {key: value for key, value in answers.items() if isinstance(value, str)}
    if mistake := first_mistake(TEACH, answers, visit.today):
        problem = visit.words("page-missing", field=visit.words.plain(f"page-{mistake[0].key}"))
        return await show_form(visit, typed, 400, problem)
    if problem := await missing_wordings(visit, answers):
        return await show_form(visit, typed, 400, problem)
    try:
        done = await visit.db.run(to_entry.propose_entry, *visit.acting, answers, visit.today)
    except BadContent as error:
        return await show_form(visit, typed, 400, editing_screens.bad(error.field, visit.words))
    return visit.see(f"/desk/content/changes/{done.id}")


async def missing_wordings(visit: Visit, answers: dict[str, Any]) -> str:
    """What is said where a language has too few wordings."""
    read = await visit.db.run(to_entry.read_wordings, answers)
    lines = [
        f"<b>{visit.words(f'languages-{language}')}</b>: {screens.wordings_missing(asked, visit.words)}"
        for language, asked in read.items()
        if asked.missing
    ]
    return "\n".join(lines)


async def check(visit: Visit) -> Response:
    """The style rules while somebody types; what isn't there yet isn't wrong yet."""
    answers, problem, found = read_answers(visit), "", list[tuple[str, Broken]]()
    if first_mistake(TEACH, answers, visit.today) is None:
        try:
            raw = await visit.db.run(to_entry.entry_of, answers, visit.today)
            found = await asyncio.to_thread(look_over, checked(raw))
        except BadContent as error:
            problem = await missing_wordings(visit, answers) or editing_screens.bad(error.field, visit.words)
    told = editing_screens.findings(found, visit.words)
    return visit.page("editing/findings.html", findings=told, problem=trusted(problem))
