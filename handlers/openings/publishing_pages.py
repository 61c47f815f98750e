"""Publish and close openings on the desk's page: both are shown before anybody reads them."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from starlette.responses import Response

from bot.callbacks.base import mark_of
from bot.texts.catalogue import Words
from bot.web.templating import trusted
from bot.web.visit import Page, Visit
from data.entries.queries import list_missions, list_topic
from data.forms.model import ANY_MISSION, CHOICES
from data.forms.validation import first_mistake
from data.openings import store as openings
from data.openings.forms import OPENING
from handlers.openings import screens
from handlers.openings.pages import read_in_each_language
from handlers.openings.pages import show_with as show_shortlist

Named = list[tuple[str, str]]
"""Code and name of each choice."""


def pages() -> list[Page]:
    return [
        Page("/openings", show_openings),
        Page("/openings", publish, is_form=True),
        Page("/openings/{opening:int}/close", close, is_form=True),
    ]


async def show_openings(visit: Visit) -> Response:
    return await show_with(visit, 200, "")


async def show_with(visit: Visit, status: int, problem: str, preview: str = "") -> Response:
    """Show the openings, and the form of another with what was chosen."""
    words = visit.words
    shown = await visit.db.run(openings.list_openings, words.language)
    return visit.page(
        "openings/openings.html",
        status,
        openings=[(one.id, trusted(screens.officer_opening(one, words))) for one in shown],
        choices=await list_choices(visit, words),
        answers=read_answers(visit),
        most=next(step.most for step in OPENING.steps if step.key == "opening_seats"),
        first=visit.today,
        problem=problem,
        preview=preview,
        mark=mark_of(preview),
    )


async def list_choices(visit: Visit, words: Words) -> dict[str, Named]:
    """Return what may be chosen for each step that has choices."""
    missions = await visit.services.cache.read(list_missions, "current", words.language)
    roles = await visit.services.cache.read(list_topic, "roles", words.language)
    return {
        "opening_mission": [
            (ANY_MISSION, words.plain("any-opening_mission")),
            *((one.code, one.title) for one in missions),
        ],
        "opening_role": [(one.code, one.title) for one in roles],
        "opening_languages": [(one, words.plain(f"languages-{one}")) for one in CHOICES["languages"]],
        "opening_armed": [(one, words.plain(f"yes_no-{one}")) for one in CHOICES["yes_no"]],
    }


def read_answers(visit: Visit) -> dict[str, Any]:
    """Return what was chosen, as the form in chat keeps it."""
    form, languages = visit.form, set(visit.form.values("opening_languages"))
    texts = {key: form.text(key, 60) for key in ("opening_mission", "opening_role", "opening_armed")}
    return texts | {
        "opening_seats": form.number("opening_seats"),
        "opening_languages": [one for one in CHOICES["languages"] if one in languages],
        "opening_closes": form.text("opening_closes", 10),
    }


async def publish(visit: Visit) -> Response:
    """Show the opening as officers will read it, then publish it as it was shown."""
    words, answers = visit.words, read_answers(visit)
    choices = await list_choices(visit, words)
    if wrong := find_wrong(answers, choices, visit.today):
        named = words.plain(f"change-{wrong}")
        return await show_with(visit, 400, words("page-opening-incomplete", field=named))
    unsaved = await visit.db.run(openings.preview_opening, visit.person.id, answers, words.language)
    shown = trusted(screens.officer_opening(unsaved, words))
    if visit.form.text("act", 10) == "send" and visit.form.text("shown", 12) == str(mark_of(shown)):
        opened = await visit.db.run(openings.open_opening, visit.person.id, answers)
        return visit.redirect(f"/desk/openings/{opened}", "page-saved")
    return await show_with(visit, 200, "", shown)


def find_wrong(answers: Mapping[str, Any], choices: Mapping[str, Named], today: date) -> str:
    """Return the key of the first answer that is missing, not right or not offered; '' for none."""
    if mistake := first_mistake(OPENING, answers, today):
        return mistake[0].key
    one_of = (key for key in choices if isinstance(answers[key], str))
    return next((key for key in one_of if answers[key] not in dict(choices[key])), "")


async def close(visit: Visit) -> Response:
    """Show who would be told what, then close the opening: they are told, or a reason is kept why not."""
    opening, act = visit.number("opening"), visit.form.text("act", 10)
    reason = visit.form.text("reason", openings.MAX_WAIVER_LENGTH)
    uninformed = await visit.db.run(openings.count_uninformed, opening)
    if act not in ("close", "waive"):
        return await ask_close(visit, 200, "", uninformed)
    if visit.form.number("uninformed") != uninformed:
        return await ask_close(visit, 409, "list-has-changed", uninformed)
    if act == "waive" and not reason:
        return await ask_close(visit, 400, "waive-question", uninformed)
    waived = reason if act == "waive" else None
    done = await visit.db.run(openings.close_opening, opening, tell=act == "close", waived=waived)
    return visit.redirect(f"/desk/openings/{opening}", "opening-closed-now" if done else "opening-was-closed")


async def ask_close(visit: Visit, status: int, problem: str, uninformed: int) -> Response:
    """Show the opening with what those who aren't informed yet would read, in each language."""
    closing = {
        "uninformed": uninformed,
        "told": await read_in_each_language(visit, screens.closed) if uninformed else [],
        "reason": visit.form.text("reason", openings.MAX_WAIVER_LENGTH),
    }
    return await show_shortlist(visit, status, problem, [], closing)
