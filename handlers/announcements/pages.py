"""Announcements on the desk's page: recipients counted, both languages shown, progress, stop."""

from collections.abc import Mapping
from typing import Any

from starlette.responses import Response

from bot.callbacks.base import mark_of
from bot.texts.catalogue import LANGUAGES
from bot.web.templating import trusted
from bot.web.visit import Page, Visit
from data.announcements import store as announcements
from data.announcements.audience import ALL, audience_of, count_audience, count_recipients
from data.announcements.forms import ANNOUNCEMENT, texts_of
from data.entries.queries import list_missions, list_topic
from data.forms.model import ANY_MISSION
from data.forms.validation import first_mistake
from data.people import approvals
from data.people.approvals import Announced, RequestKind
from handlers.announcements import screens
from handlers.answers.other_language import under_summary
from handlers.answers.text_warnings import warn_of_texts

LATEST = 10
"""Announcements listed with their progress."""


def pages() -> list[Page]:
    return [
        Page("/announcements", show),
        Page("/announcements", send, is_form=True),
        Page("/announcements/count", count, is_form=True),
        Page("/announcements/{announcement:int}/stop", stop, is_form=True),
    ]


async def show(visit: Visit) -> Response:
    return await show_with(visit, 200, "")


async def show_with(visit: Visit, status: int, problem: str, preview: str = "", counted: int = 0) -> Response:
    """Show the form with what was typed, and the latest announcements. `counted` are the recipients of a
    preview.
    """
    words, library = visit.words, visit.services.cache
    latest = await visit.db.run(announcements.list_progress, LATEST)
    missions = await library.read(list_missions, "current", words.language)
    roles = await library.read(list_topic, "roles", words.language)
    recipients = await visit.db.run(count_recipients)
    audiences = [
        (ALL, words.plain("audience-all")),
        (f"mission:{ANY_MISSION}", words.plain("any-announce_mission")),
        *((f"mission:{one.code}", one.title) for one in missions),
        *((f"role:{one.code}", one.title) for one in roles),
    ]
    shown = [
        (one, trusted(screens.progress(one, await named(visit, one.audience), words).html)) for one in latest
    ]
    return visit.page(
        "announcements/announcements.html",
        status,
        audiences=[
            (audience, words.plain("counted", name=label, count=recipients.of(audience)))
            for audience, label in audiences
        ],
        audience=visit.form.text("audience", 60),
        texts={one: visit.form.text(f"announce_{one}", 4000) for one in LANGUAGES},
        longest=next(step.longest for step in ANNOUNCEMENT.steps if step.key == "announce_en"),
        latest=shown,
        is_running=any(not one.ended for one in latest),
        problem=problem,
        preview=trusted(preview),
        counted=counted,
        mark=mark_of_announcement(read_answers(visit)),
    )


async def named(visit: Visit, audience: str) -> str:
    return await screens.name_audience(visit.services, audience, visit.words)


def read_answers(visit: Visit) -> dict[str, Any]:
    """Return what was typed, as answers of the form in chat."""
    kind, _, code = visit.form.text("audience", 60).partition(":")
    answers: dict[str, Any] = {"announce_to": kind}
    answers |= {f"announce_{kind}": code} if kind in ("mission", "role") else {}
    return answers | {f"announce_{one}": visit.form.text(f"announce_{one}", 4000) for one in LANGUAGES}


async def count(visit: Visit) -> Response:
    """Count the recipients while the audience is being chosen: a part of the page."""
    answers = read_answers(visit) | {f"announce_{one}": "x" for one in LANGUAGES}
    audience = "" if first_mistake(ANNOUNCEMENT, answers) else audience_of(answers)
    people = await visit.db.run(count_audience, audience) if audience else 0
    return visit.page("announcements/count.html", counted=people, audience=audience)


async def send(visit: Visit) -> Response:
    """Show the announcement with its recipients counted, then send it as it was shown; if their number, the
    audience or a text has changed, show it again.
    """
    answers = read_answers(visit)
    if first_mistake(ANNOUNCEMENT, answers):
        return await show_with(visit, 400, "page-announcement-incomplete")
    audience = audience_of(answers)
    texts = texts_of(answers)
    people = await visit.db.run(count_audience, audience)
    if visit.form.text("act", 10) != "send":
        return await show_preview(visit, answers, people, "")
    if visit.form.number("counted") != people or not people:
        return await show_preview(visit, answers, people, "list-has-changed")
    if visit.form.text("shown", 12) != mark_of_announcement(answers):
        return await show_preview(visit, answers, people, "page-preview-changed")
    if audience == ALL and visit.services.settings.asks_leads and not visit.is_lead:
        announced = Announced(audience, texts, 0)
        asked = await visit.db.run(approvals.ask, visit.actor.coordinator_id, RequestKind.ANNOUNCE, announced)
        return await show_with(visit, 200, "approval-asked" if asked else "approval-no-lead")
    await visit.db.run(announcements.announce_once, visit.person.id, audience, texts)
    return visit.redirect("/desk/announcements", "page-sent")


async def show_preview(visit: Visit, answers: Mapping[str, Any], people: int, problem: str) -> Response:
    """Show what officers will read, and what of it is in the wrong language or not filled in."""
    words, texts = visit.words, texts_of(answers)
    audience = await named(visit, audience_of(answers))
    html = screens.preview_text(texts, audience, people, words, visit.services.texts)
    shown = under_summary(html, warn_of_texts(answers, words))
    return await show_with(visit, 409 if problem else 200, problem, shown, people)


def mark_of_announcement(answers: Mapping[str, Any]) -> str:
    """Return the mark of an announcement and its audience; the form sends it back, to show what was
    previewed.
    """
    return str(mark_of("\n".join([audience_of(answers), *texts_of(answers).values()])))


async def stop(visit: Visit) -> Response:
    """Stop an announcement: it is sent to nobody else."""
    await visit.db.run(announcements.stop_announcement, visit.number("announcement"))
    return visit.redirect("/desk/announcements", "page-saved")
