"""The entries on the desk's page: both languages side by side, style rules, a second person's decision."""

import asyncio
import hashlib
import json
from collections.abc import Sequence
from typing import Any

from starlette.responses import Response

from bot.texts.catalogue import Words
from bot.web.templating import trusted
from bot.web.visit import Page, Visit
from data.editing import attention, fields
from data.editing import store as revisions
from data.editing.fields import FIELDS
from data.editing.views import BadContent, RevisionKind, checked
from data.entries.style.findings import Broken
from data.entries.style.lint import find_broken_rules
from data.entries.titles import list_titles
from data.forms.mistakes import Mistake
from handlers.editing import revision_pages, screens

FOUND, LISTED = 20, 50
"""Entries that a search finds, and rows of a list, at most."""
MAX_LENGTH = 4000
"""Characters of a field that are read."""
TEXTS = ("title", "answer", "detail", "caution")


def pages() -> list[Page]:
    return [
        Page("/content", show_contents),
        Page("/content/entries/{code}", show_entry),
        Page("/content/entries/{code}", propose, is_form=True),
        Page("/content/entries/{code}/check", check, is_form=True),
        Page("/content/entries/{code}/verify", verify, is_form=True),
        *revision_pages.pages(),
    ]


async def show_contents(visit: Visit) -> Response:
    """Show what is due, proposed or in conflict, what nobody asked and what was no help; and search
    entries.
    """
    language, typed = visit.words.language, visit.query.text("q", 120)
    codes = (await visit.services.wait_for_answers()).suggest(typed, FOUND) if typed else []
    overview = await visit.db.run(attention.read_overview, language, visit.today, LISTED)
    waiting, unasked = overview.waiting, overview.unasked
    return visit.page(
        "editing/contents.html",
        typed=typed,
        found=await visit.db.run(list_titles, codes, language),
        overdue=waiting.overdue[:LISTED],
        unasked=unasked[:LISTED],
        unasked_count=len(unasked),
        rated=[(one.code, screens.rated_line(one, visit.words)) for one in overview.rated[:LISTED]],
        proposed=revision_pages.listed(waiting.proposed, visit.words),
        latest=revision_pages.listed(overview.latest, visit.words),
        conflicts=await visit.db.run(list_titles, waiting.conflicts[:LISTED], language),
    )


async def find_raw(visit: Visit) -> dict[str, Any] | None:
    """Return the entry in the path as plain JSON; None if there is none."""
    code = str(visit.request.path_params["code"])[:60]
    found: dict[str, Any] | None = await visit.db.run(revisions.find_raw, code)
    return found


def version_of(raw: dict[str, Any]) -> str:
    """Return a fingerprint of an entry, 16 hexadecimal digits."""
    return hashlib.sha256(json.dumps(raw, sort_keys=True).encode()).hexdigest()[:16]


def digest(text: str) -> str:
    """Return a fingerprint of a field, by which the form says what it showed; 16 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def list_typed(visit: Visit) -> list[str]:
    """Return the fields that were changed in the form; in all others, what somebody else changed meanwhile
    stays.
    """
    return [
        name
        for name in FIELDS
        if visit.form.values(name)
        and digest(visit.form.text(name, MAX_LENGTH)) != visit.form.text(f"was.{name}", 16)
    ]


async def show_entry(visit: Visit) -> Response:
    raw = await find_raw(visit)
    return visit.gone() if raw is None else await show_with(visit, raw, raw)


async def show_with(
    visit: Visit, raw: dict[str, Any], after: dict[str, Any], status: int = 200, problem: str = ""
) -> Response:
    """Show the form with what was typed. `raw` is the entry now, `after` what it would be."""
    words = visit.words
    found = await asyncio.to_thread(find_wrong, after)
    now = {name: (fields.value_of(raw, name) or "").strip() for name in FIELDS}
    values = now | {name: visit.form.text(name, MAX_LENGTH) for name in list_typed(visit)}
    return visit.page(
        "editing/entry.html",
        status,
        code=raw["code"],
        title=screens.title_in(raw, words.language),
        values=values,
        texts=TEXTS,
        names={name: screens.field_name(name, words) for name in FIELDS},
        is_mission=bool(raw.get("mission")),
        was={name: digest(value) for name, value in now.items()},
        version=version_of(raw),
        problem=trusted(problem),
        changes=trusted(screens.changes(raw, after, words) + screens.other_languages(raw, after, words))
        if after != raw
        else "",
        findings=screens.findings(found, words),
        beside=beside(found, words),
        history=revision_pages.listed(
            await visit.db.run(revisions.list_revisions, raw["code"], None, LISTED), words
        ),
    )


def find_wrong(raw: dict[str, Any]) -> list[tuple[str, Broken]]:
    """Return the findings of the style rules of `content check` for an entry: field and finding."""
    return find_broken_rules(checked(raw))


def changed(visit: Visit, raw: dict[str, Any]) -> dict[str, Any]:
    """Return the entry with the fields that were changed in the form. Raises BadContent. Too slow for the
    event loop.
    """
    after = raw
    for name in list_typed(visit):
        given, now = visit.form.text(name, MAX_LENGTH), (fields.value_of(raw, name) or "").strip()
        if given == now:
            continue
        if not given and not name.endswith(screens.OPTIONAL):
            raise BadContent(name, Mistake.EMPTY)
        after = fields.edited(after, name, given or fields.EMPTY, visit.today, visit.words.language)
    return after


async def propose(visit: Visit) -> Response:
    """Show a change before it is proposed. If somebody changed the entry meanwhile, nothing typed is lost."""
    raw = await find_raw(visit)
    if raw is None:
        return visit.gone()
    try:
        after = await asyncio.to_thread(changed, visit, raw)
        if visit.form.text("version", 16) != version_of(raw):
            return await show_with(visit, raw, after, 409, visit.words("page-changed-meanwhile"))
        if visit.form.text("act", 10) != "propose" or after == raw:
            return await show_with(visit, raw, after)
        done = await visit.db.run(revisions.propose, visit.actor, RevisionKind.CHANGED, raw, after)
    except BadContent as error:
        return await show_with(visit, raw, raw, 400, screens.invalid_field(error, visit.words))
    return visit.redirect(f"/desk/content/changes/{done.id}")


async def check(visit: Visit) -> Response:
    """Check the style rules while somebody types: a part of the page."""
    raw = await find_raw(visit)
    if raw is None:
        return visit.gone()
    problem, found = "", list[tuple[str, Broken]]()
    try:
        after = await asyncio.to_thread(changed, visit, raw)
        found = await asyncio.to_thread(find_wrong, after)
    except BadContent as error:
        problem = screens.invalid_field(error, visit.words)
    broken = screens.findings(found, visit.words)
    wrong = beside(found, visit.words)
    return visit.page("editing/checked.html", findings=broken, problem=trusted(problem), beside=wrong)


def beside(found: Sequence[tuple[str, Broken]], words: Words) -> dict[str, str]:
    """Return the findings of each field; '' if no rule is broken."""
    by_field = screens.beside(found, words)
    return {name: by_field.get(name, "") for name in FIELDS if name.endswith(TEXTS)}


async def verify(visit: Visit) -> Response:
    """Mark an entry as verified today."""
    raw = await find_raw(visit)
    if raw is None:
        return visit.gone()
    after = fields.verified(raw, visit.today)
    await visit.db.run(revisions.propose, visit.actor, RevisionKind.VERIFIED, raw, after)
    return visit.redirect(f"/desk/content/entries/{raw['code']}", "content-verified")
