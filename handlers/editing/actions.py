"""/content: entries found, seen as officers see them, changed, verified; conflicts with the files settled."""

import asyncio

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.editing import (
    AskWithdrawContent,
    ChooseField,
    EditField,
    FindContent,
    ListConflicts,
    ListOverdue,
    OpenConflict,
    OpenContent,
    OpenContents,
    SaveField,
    SettleConflict,
    VerifyContent,
    WithdrawContent,
)
from bot.context import Context
from bot.room import Prompted
from bot.routing import Handlers, on_command, on_tap, typed
from bot.ui.reply import quoted_message, show
from bot.ui.screen import Screen
from bot.web.links import linked_to_page
from data.editing import fields
from data.editing import store as revisions
from data.editing.store import BadContent, RevisionKind, RevisionState
from data.entries import importing
from data.entries.titles import list_titles
from data.openings import store as openings
from data.people import prompts
from data.people.prompts import PromptView
from handlers.editing import revision_screens, screens
from handlers.forms.show import today

FOUND = 8
LISTED = 30


def handlers() -> Handlers:
    return for_coordinators(
        [
            on_command("content", open_contents),
            on_tap(OpenContents, open_contents),
            on_tap(FindContent, ask_content),
            on_tap(ListOverdue, list_overdue),
            on_tap(OpenContent, open_content),
            on_tap(VerifyContent, verify_content),
            on_tap(ChooseField, choose_field),
            on_tap(EditField, ask_field),
            on_tap(SaveField, save_field),
            on_tap(AskWithdrawContent, ask_withdraw),
            on_tap(WithdrawContent, withdraw),
            on_tap(ListConflicts, list_conflicts),
            on_tap(OpenConflict, open_conflict),
            on_tap(SettleConflict, settle_conflict),
        ]
    )


def prompts_taken() -> dict[str, Prompted]:
    return {"find_content": find_content, "edit_content": preview_field}


async def open_contents(update: Update, context: Context) -> None:
    overdue = await context.db.run(revisions.list_overdue, context.language, today(context))
    proposed = await context.db.run(revisions.list_revisions, None, RevisionState.PROPOSED, LISTED)
    conflicts = await context.db.run(importing.list_conflicts)
    screen = screens.contents(len(overdue), len(proposed), len(conflicts), context.words)
    await show(update, linked_to_page(screen, context.services.settings, "content", context.words))


async def ask_content(update: Update, context: Context) -> None:
    await context.db.run(prompts.open_prompt, context.person.id, "find_content")
    await show(update, Screen(context.words("find-content"), screens.only_back(context.words)))


async def find_content(update: Update, context: Context, prompt: PromptView) -> None:
    """What is found stays asked for: the next words search again."""
    answers = await context.services.wait_for_answers()
    codes = answers.suggest(typed(update), FOUND) if typed(update) else []
    titles = await context.db.run(list_titles, codes, context.language)
    found = [(title.code, title.title) for title in titles]
    html = context.words("content-found" if found else "content-not-found")
    await show(update, Screen(html, screens.titles(found, context.words)))


async def list_overdue(update: Update, context: Context) -> None:
    overdue = await context.db.run(revisions.list_overdue, context.language, today(context))
    html = context.words("content-overdue" if overdue else "content-none-overdue")
    await show(update, Screen(html, screens.titles(overdue[:LISTED], context.words)))


async def open_content(update: Update, context: Context, tap: OpenContent) -> None:
    await show_content(update, context, tap.code, tap.language)


async def show_content(
    update: Update, context: Context, code: str, language: str, toast: str | None = None
) -> None:
    """The entry in one language, whatever the coordinator's own is."""
    card = await context.db.run(openings.find_entry, code, language)
    raw = await context.db.run(revisions.find_raw, code)
    if card is None or raw is None:
        await show(update, Screen(context.words("entry-gone"), screens.only_back(context.words)))
        return
    review = revisions.checked(raw).review_by
    is_made_here = await context.db.run(revisions.is_made_here, code)
    shown_in = context.services.texts.of(language)
    await show(update, screens.content(card, review, is_made_here, shown_in, context.words), toast=toast)


async def verify_content(update: Update, context: Context, tap: VerifyContent) -> None:
    """Somebody looked at the sources today: the date, and the next review in a year."""
    code = tap.code
    raw = await context.db.run(revisions.find_raw, code)
    if raw:
        after = fields.verified(raw, today(context))
        acting = (*context.acting, RevisionKind.VERIFIED)
        await context.db.run(revisions.propose, *acting, raw, after)
    await show_content(update, context, code, context.language, context.words.plain("content-verified"))


async def choose_field(update: Update, context: Context, tap: ChooseField) -> None:
    raw = await context.db.run(revisions.find_raw, tap.code)
    is_mission = bool(raw and raw.get("mission"))
    keyboard = screens.fields(tap.code, tap.language, is_mission, context.words)
    await show(update, Screen(context.words("content-fields"), keyboard))


async def ask_field(update: Update, context: Context, tap: EditField) -> None:
    """The new text comes next."""
    raw = await context.db.run(revisions.find_raw, tap.code)
    if raw is None:
        await show_content(update, context, tap.code, context.language)
        return
    detail = f"{tap.code} {tap.field}"
    await context.db.run(prompts.open_prompt, context.person.id, "edit_content", None, detail)
    now = fields.value_of(raw, tap.field) or "–"
    html = screens.edit(tap.field, now, context.words)
    await show(update, Screen(html, screens.editing(tap.code, context.words)))


async def preview_field(update: Update, context: Context, prompt: PromptView) -> None:
    """What changes, before it is proposed; what can't be kept is named."""
    code, _, field = (prompt.detail or "").partition(" ")
    raw = await context.db.run(revisions.find_raw, code)
    words = context.words
    if raw is None:
        await show_content(update, context, code, context.language)
        return
    try:
        change = (raw, field, typed(update), today(context), context.language)
        after = await asyncio.to_thread(fields.edited, *change)
    except BadContent as error:
        html = screens.bad(error.field, words)
        await show(update, Screen(html, screens.editing(code, words)))
        return
    await context.db.run(prompts.close_prompt, context.person.id)
    html = words("content-preview") + "\n\n" + screens.changes(raw, after, words)
    await show(update, Screen(html, screens.save(code, field, words)), quoting=True)


async def save_field(update: Update, context: Context, tap: SaveField) -> None:
    quoted = quoted_message(update)
    raw = await context.db.run(revisions.find_raw, tap.code)
    if raw is None or quoted is None or not quoted.text:
        await show_content(update, context, tap.code, context.language)
        return
    acting = (*context.acting, RevisionKind.CHANGED)
    try:
        change = (raw, tap.field, quoted.text, today(context), context.language)
        after = await asyncio.to_thread(fields.edited, *change)
        done = await context.db.run(revisions.propose, *acting, raw, after)
    except BadContent as error:
        html = screens.bad(error.field, context.words)
        await show(update, Screen(html, screens.editing(tap.code, context.words)))
        return
    await show(update, revision_screens.revision(done, context.words))


async def ask_withdraw(update: Update, context: Context, tap: AskWithdrawContent) -> None:
    code = tap.code
    raw = await context.db.run(revisions.find_raw, code)
    if raw is None:
        await show_content(update, context, code, context.language)
        return
    title = screens.title_in(raw, context.language)
    html = context.words("withdraw-content", title=title)
    await show(update, Screen(html, screens.withdraw(code, context.words)))


async def withdraw(update: Update, context: Context, tap: WithdrawContent) -> None:
    code = tap.code
    done = await context.db.run(revisions.withdraw, *context.acting, code)
    if done is None:
        await show_content(update, context, code, context.language)
        return
    await show(update, revision_screens.revision(done, context.words))


async def list_conflicts(update: Update, context: Context) -> None:
    codes = await context.db.run(importing.list_conflicts)
    titles = await context.db.run(list_titles, codes[:LISTED], context.language)
    html = context.words("conflicts" if codes else "conflicts-none")
    await show(update, Screen(html, revision_screens.conflicts(titles, context.words)))


async def open_conflict(update: Update, context: Context, tap: OpenConflict) -> None:
    """Ours against the files'."""
    code = tap.code
    ours = await context.db.run(revisions.find_raw, code)
    files = await context.db.run(importing.find_conflict, code)
    if ours is None or files is None:
        await list_conflicts(update, context)
        return
    title = screens.title_in(ours, context.language)
    html = context.words("conflict", title=title) + "\n\n" + screens.changes(ours, files, context.words)
    await show(update, Screen(html, revision_screens.conflict(code, context.words)))


async def settle_conflict(update: Update, context: Context, tap: SettleConflict) -> None:
    await context.db.run(revisions.settle_conflict, context.person.id, tap.code, bool(tap.take_file))
    await list_conflicts(update, context)
