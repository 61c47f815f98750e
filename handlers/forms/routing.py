"""Who takes a finished form, and what somebody was asked to write."""

from collections.abc import Mapping

from telegram import Update
from telegram.ext import ApplicationHandlerStop, MessageHandler

from bot.callbacks.forms import SendForm
from bot.context import Context
from bot.room import Prompted, Sent
from bot.routing import WRITTEN, TapHandler, on_tap
from data.people import prompts
from handlers.forms.show import check


def on_prompts(table: Mapping[str, Prompted]) -> MessageHandler[Context, None]:
    """What a person was asked to write goes to whom `table` names for the prompt's kind."""

    async def take(update: Update, context: Context) -> None:
        if not context.person.is_asked:
            return
        prompt = await context.db.run(prompts.find_prompt, context.person.id)
        if prompt and prompt.kind in table:
            await table[prompt.kind](update, context, prompt)
            raise ApplicationHandlerStop

    return MessageHandler(WRITTEN, take)


def on_sent(table: Mapping[str, Sent]) -> TapHandler:
    """A finished form goes to whom `table` names for its code, if all of it is valid; one that was sent or
    dropped is gone."""

    async def send(update: Update, context: Context, tap: SendForm) -> None:
        draft = await check(update, context, tap.draft, tap.revision)
        if draft and draft.form in table:
            await table[draft.form](update, context, draft)

    return on_tap(SendForm, send)
