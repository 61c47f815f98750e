"""Press a button whose label is typed, and name a command that is wished for; reply to a word of a form's
buttons where no form is open.
"""

import asyncio

from telegram import Update

from bot.context import Context
from bot.ui.reply import say, show
from data.forms import drafts
from data.forms.spoken import control_of, plain, spoken
from data.text.normalize import written_out
from handlers.forms import screens
from handlers.forms.actions import show_standing
from handlers.forms.press_actions import is_leaving, press_typed
from handlers.menu.near_commands import DONE_IN_WORDS, find_wished
from handlers.menu.show import menu_under


async def press_or_say(update: Update, context: Context, text: str) -> bool:
    """Press the button of the last message that a text names, say that no form is open, or name the command
    that it wishes for. Returns False if it does none of this.
    """
    return (
        await press_typed(update, context, text)
        or await say_nothing_open(update, context, text)
        or await name_command(update, context, text)
    )


async def name_command(update: Update, context: Context, text: str) -> bool:
    """Name the command that does what a text wishes for, unless an entry surely answers it."""
    wished = find_wished(text, DONE_IN_WORDS)
    if wished is None:
        return False
    answers = await context.services.wait_for_answers()
    if await asyncio.to_thread(answers.is_answered, text, surely=True):
        return False
    await say(update, context.words, "wished-command", command=wished)
    return True


async def say_nothing_open(update: Update, context: Context, text: str) -> bool:
    """Show the form that was left, or say that none is open, if a text is a button's word that means nothing
    else: "annuler", "skip". Returns False for another text.
    """
    if is_leaving(text):
        await show(update, screens.nothing_to_cancel(context.person.has_case, context.words))
    elif control_of(text) and any(plain(one) in spoken().alone for one in (text, written_out(text))):
        draft = await context.db.run(drafts.find_draft, context.person.id)
        if draft is None:
            await show(update, await menu_under(context, context.words("small-talk-choice")))
        else:
            await show_standing(update, context, draft.id, "form-left-here")
    else:
        return False
    return True
