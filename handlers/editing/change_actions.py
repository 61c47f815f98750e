"""Change a field of an entry, mark it as verified, or propose its withdrawal."""

import asyncio
from functools import partial

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.desk.editing import (
    AskWithdrawContent,
    ChooseField,
    EditField,
    SaveField,
    VerifyContent,
    WithdrawContent,
)
from bot.context import Context
from bot.room import PromptHandler
from bot.routing import Handlers, on_tap, typed
from bot.ui.reply import quoted_message, show
from data.editing import fields
from data.editing import store as revisions
from data.editing.views import BadContent, RevisionKind
from data.people.prompts import PromptView
from handlers.editing import revision_screens, screens
from handlers.editing.show import show_content
from handlers.forms.desk_prompt_actions import PromptWays, of_coordinators


def handlers() -> Handlers:
    return for_coordinators(
        [
            on_tap(VerifyContent, verify_content),
            on_tap(ChooseField, choose_field),
            on_tap(EditField, ask_field),
            on_tap(SaveField, save_field),
            on_tap(AskWithdrawContent, ask_withdraw),
            on_tap(WithdrawContent, withdraw),
        ]
    )


def prompt_handlers() -> dict[str, PromptHandler]:
    return {"edit_content": of_coordinators(ways_of, preview_field)}


async def verify_content(update: Update, context: Context, tap: VerifyContent) -> None:
    """Record that a coordinator checked the sources today; the next review is in a year."""
    raw = await context.db.run(revisions.find_raw, tap.code)
    if raw:
        after = fields.verified(raw, context.today)
        await context.db.run(revisions.propose, context.actor, RevisionKind.VERIFIED, raw, after)
    await show_content(update, context, tap.code, context.language, context.words.plain("content-verified"))


async def choose_field(update: Update, context: Context, tap: ChooseField) -> None:
    raw = await context.db.run(revisions.find_raw, tap.code)
    is_mission = bool(raw and raw.get("mission"))
    await show(update, screens.choose_field(tap.code, tap.language, is_mission, context.words))


async def ask_field(update: Update, context: Context, tap: EditField) -> None:
    await ask_again(update, context, tap.code, tap.field, "")


async def ask_again(update: Update, context: Context, code: str, field: str, problem: str) -> None:
    """Show a field's text and ask for the new one, below what was wrong with the text that was typed."""
    raw = await context.db.run(revisions.find_raw, code)
    if raw is None:
        await show_content(update, context, code, context.language)
        return
    await context.open_prompt("edit_content", detail=f"{code} {field}")
    now = fields.value_of(raw, field)
    await show(update, screens.ask_text(code, field, now, context.words).under(problem))


def ways_of(update: Update, context: Context, prompt: PromptView) -> PromptWays:
    code, _, field = (prompt.detail or "").partition(" ")
    again = partial(ask_again, update, context, code, field)
    return PromptWays(again, partial(show_content, update, context, code, context.language))


async def preview_field(update: Update, context: Context, prompt: PromptView) -> None:
    """Show what would change before it is proposed, or say what can't be accepted. What is typed next takes
    its place.
    """
    code, _, field = (prompt.detail or "").partition(" ")
    raw = await context.db.run(revisions.find_raw, code)
    words = context.words
    if raw is None:
        await show_content(update, context, code, context.language)
        return
    try:
        after = await asyncio.to_thread(
            fields.edited, raw, field, typed(update), context.today, context.language
        )
    except BadContent as error:
        await show(update, screens.at_entry(screens.invalid_field(error, words), code, words))
        return
    if after == raw:
        await show(update, screens.at_entry(words("content-same"), code, words))
        return
    await show(update, screens.preview_change(raw, after, field, words), quoting=True)


async def save_field(update: Update, context: Context, tap: SaveField) -> None:
    quoted = quoted_message(update)
    raw = await context.db.run(revisions.find_raw, tap.code)
    if raw is None or quoted is None or not quoted.text:
        await show_content(update, context, tap.code, context.language)
        return
    try:
        after = await asyncio.to_thread(
            fields.edited, raw, tap.field, quoted.text, context.today, context.language
        )
        done = await context.db.run(revisions.propose, context.actor, RevisionKind.CHANGED, raw, after)
    except BadContent as error:
        html = screens.invalid_field(error, context.words)
        await show(update, screens.at_entry(html, tap.code, context.words))
        return
    await show(update, revision_screens.revision(done, context.words, context.person.id))


async def ask_withdraw(update: Update, context: Context, tap: AskWithdrawContent) -> None:
    raw = await context.db.run(revisions.find_raw, tap.code)
    if raw is None:
        await show_content(update, context, tap.code, context.language)
        return
    title = screens.title_in(raw, context.language)
    await show(update, screens.confirm_withdraw(tap.code, title, context.words))


async def withdraw(update: Update, context: Context, tap: WithdrawContent) -> None:
    done = await context.db.run(revisions.withdraw, context.actor, tap.code)
    if done is None:
        await show_content(update, context, tap.code, context.language)
        return
    await show(update, revision_screens.revision(done, context.words, context.person.id))
