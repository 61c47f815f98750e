"""Route finished forms, and what somebody was asked to type, to the rooms that take them."""

from collections.abc import Mapping

from telegram import InlineKeyboardMarkup, Update
from telegram.ext import ApplicationHandlerStop, MessageHandler

from bot.callbacks.forms import SendForm
from bot.context import Context
from bot.room import FinishedForm, FinishedFormAtOnce, PromptHandler
from bot.routing import WRITTEN, TapHandler, on_tap, typed
from bot.ui import keyboards
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.people import prompts
from data.people.prompts import PromptView
from handlers.forms.press_actions import find_last, is_leaving, names_label, press_label
from handlers.forms.show import check_and_take


def on_prompts(table: Mapping[str, PromptHandler]) -> MessageHandler[Context, None]:
    """Return the handler that gives what was typed for a prompt to the function that `table` has for its
    kind. A word that cancels closes the prompt instead, and goes to nobody; so does the label of a button,
    which is pressed. What that function refuses by False goes on to the rooms that answer.
    """

    async def take(update: Update, context: Context) -> None:
        if not context.person.is_asked:
            return
        prompt = await context.db.run(prompts.find_prompt, context.person.id)
        if prompt is None or prompt.kind not in table:
            return
        if is_leaving(typed(update)):
            await context.close_prompt()
            await show(update, Screen(context.words("prompt-left"), way_on(context, prompt)))
        elif not context.person.is_coordinator and names_label(find_last(update, context), typed(update)):
            await context.close_prompt()
            await press_label(update, context, typed(update), ())
        elif await table[prompt.kind](update, context, prompt) is False:
            return
        raise ApplicationHandlerStop

    return MessageHandler(WRITTEN, take)


def way_on(context: Context, prompt: PromptView) -> InlineKeyboardMarkup:
    """Return the button to the case that a coordinator was writing about, or to the menu."""
    if context.person.is_coordinator and prompt.interest_id is not None:
        return keyboards.only_case(prompt.interest_id, context.words)
    return keyboards.only_home(context.words)


def on_finished_forms(table: Mapping[str, FinishedForm | FinishedFormAtOnce]) -> TapHandler:
    """Return the handler that gives a finished form to the function that `table` has for its code, if all of
    it is valid. For one that was sent or dropped it says that it is gone.
    """

    at_once = {code: sent for code, sent in table.items() if isinstance(sent, FinishedFormAtOnce)}

    async def send(update: Update, context: Context, tap: SendForm) -> None:
        takers = {code: sent.take(update, context) for code, sent in at_once.items()}
        checked = await check_and_take(update, context, tap.draft, tap.revision, takers)
        if checked is None:
            return
        sent = table.get(checked.draft.form)
        if isinstance(sent, FinishedFormAtOnce):
            await sent.show(update, context, checked.draft, checked.outcome)
        elif sent:
            await sent(update, context, checked.draft)

    return on_tap(SendForm, send)
