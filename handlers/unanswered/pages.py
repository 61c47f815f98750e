"""Unanswered questions on the desk's page: a reply to everybody who asked and, if wanted, an entry made of
it.
"""

from collections.abc import Sequence
from typing import Any

from starlette.responses import Response

from bot.callbacks.base import mark_of
from bot.texts.catalogue import LANGUAGES
from bot.web.templating import trusted
from bot.web.visit import Page, Visit
from data.editing.views import BadContent
from data.forms.validation import first_mistake
from data.unanswered import store as question_groups
from data.unanswered import to_entry
from data.unanswered.forms import REPLY
from data.unanswered.store import QuestionGroup
from data.unanswered.to_entry import WordingsMissing
from handlers.answers.text_warnings import warn_of_texts
from handlers.editing import screens as editing_screens
from handlers.unanswered import entry_pages
from handlers.unanswered.grouping import find_group, groups_now

MAX_ASKED = 400
"""Questions that a form may name at most."""


def pages() -> list[Page]:
    return [
        Page("/questions", show_groups),
        Page("/questions/{question:int}", show_group),
        Page("/questions/{question:int}/reply", reply, is_form=True),
        Page("/questions/{question:int}/drop", drop, is_form=True),
        *entry_pages.pages(),
    ]


async def show_groups(visit: Visit) -> Response:
    """Show the groups of questions, those that most people asked first."""
    return visit.page("unanswered/groups.html", groups=await groups_now(visit.services))


async def show_group(visit: Visit) -> Response:
    return await show_with(visit, 200, "")


async def show_with(visit: Visit, status: int, problem: str) -> Response:
    """Show a group's wordings, the reply and the entry. What was typed stays, even if no question is open any
    more.
    """
    group = await find_group(visit.services, visit.number("question"))
    ids = [one.id for one in group.questions] if group else []
    texts = {one: visit.form.text(f"reply_{one}", 4000) for one in LANGUAGES}
    if visit.form.values("reply_en") or visit.form.values("reply_fr"):
        answers = {key: visit.form.text(key, 4000) for key in entry_pages.FIELDS}
    else:
        answers = await visit.db.run(to_entry.answers_from_questions, ids)
    return visit.page(
        "unanswered/group.html",
        status,
        number=visit.number("question"),
        group=group,
        problem=trusted(problem or ("" if group else visit.words("question-settled"))),
        texts=texts,
        warned=mark_of_reply({one: texts[one] for one in group.languages} if group else {}),
        longest_reply=next(step.longest for step in REPLY.steps),
        findings=None,
        **entry_pages.entry_fields(visit, answers),
    )


async def reply(visit: Visit) -> Response:
    """Reply to everybody whose question was shown and is still open, in the languages they need. If an entry
    is proposed with the reply, both are done or neither. A reply that surely is in another language than it
    should be is shown first, with a warning.
    """
    group = await find_group(visit.services, visit.number("question"))
    ids = list_shown(visit, group)
    if group is None or not ids:
        return await show_with(visit, 409, visit.words("question-settled"))
    texts = {one: visit.form.text(f"reply_{one}", 4000) for one in group.languages}
    if not is_complete(group, ids, texts):
        return await show_with(visit, 400, visit.words("page-reply-incomplete"))
    if warning := warn_of_reply(visit, texts):
        return await show_with(visit, 200, visit.words("page-reply-warned") + " " + warning)
    if visit.form.text("act", 10) == "entry":
        return await reply_with_entry(visit, ids, texts)
    reply_id, people = await visit.db.run(question_groups.reply_to, visit.person.id, ids, texts)
    if not people:
        return await show_with(visit, 409, visit.words("question-settled"))
    return visit.redirect(f"/desk/questions/entry/{reply_id}?of={people}", "page-replied")


def is_complete(group: QuestionGroup, ids: Sequence[int], texts: dict[str, str]) -> bool:
    """Return whether the reply has a text in each language that it is needed in, by the rules of the form in
    chat.
    """
    answers: dict[str, Any] = {"_questions": list(ids)}
    answers |= {f"_{one}": "yes" for one in group.languages}
    answers |= {f"reply_{one}": text for one, text in texts.items()}
    return first_mistake(REPLY, answers) is None


async def reply_with_entry(visit: Visit, ids: list[int], texts: dict[str, str]) -> Response:
    """Reply and propose an entry; if it can't be one, say why and send nothing."""
    answers = entry_pages.read_answers(visit)
    if problem := entry_pages.find_problem(visit, answers):
        return await show_with(visit, 400, problem)
    try:
        done = await visit.db.run(to_entry.reply_with_entry, visit.actor, ids, texts, answers, visit.today)
    except WordingsMissing as error:
        return await show_with(visit, 400, entry_pages.say_missing(visit, error.read))
    except BadContent as error:
        return await show_with(visit, 400, editing_screens.invalid_field(error, visit.words))
    if done is None:
        return await show_with(visit, 409, visit.words("question-settled"))
    return visit.redirect(f"/desk/content/changes/{done.id}", "page-sent")


async def drop(visit: Visit) -> Response:
    """Set aside the questions that were shown and need no reply; one that joined the group since stays."""
    ids = list_shown(visit, await find_group(visit.services, visit.number("question")))
    dropped = await visit.db.run(question_groups.drop_questions, ids)
    told = "question-dropped" if dropped == len(ids) else "question-needs-reply"
    return visit.redirect("/desk/questions", told if ids else "question-settled")


def list_shown(visit: Visit, group: QuestionGroup | None) -> list[int]:
    """Return the open questions of a group that the form showed."""
    shown = set(visit.form.numbers("asked", MAX_ASKED))
    return [one.id for one in group.questions if one.id in shown] if group else []


def warn_of_reply(visit: Visit, texts: dict[str, str]) -> str:
    """Return the warning of a reply in the wrong language, or with a place to be filled in, HTML; '' if there
    is none, or if it was shown.
    """
    is_seen = visit.form.text("warned", 12) == mark_of_reply(texts)
    return "" if is_seen else warn_of_texts({f"reply_{one}": texts[one] for one in texts}, visit.words)


def mark_of_reply(texts: dict[str, str]) -> str:
    """Return the mark of a reply; the form sends it back, to show which text the warning was about."""
    return str(mark_of("\n".join(texts.values())))
