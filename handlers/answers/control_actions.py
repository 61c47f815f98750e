"""Press a button whose label is typed; reply to a word of a form's buttons where no form is open."""

from telegram import Update

from bot.context import Context
from bot.ui.reply import show
from data.forms import drafts
from data.forms.spoken import control_of, plain, spoken
from data.text.normalize import written_out
from handlers.forms import screens
from handlers.forms.actions import show_standing
from handlers.forms.press_actions import is_leaving, press_typed
from handlers.menu.show import menu_under


async def press_or_say(update: Update, context: Context, text: str) -> bool:
    """Press the button of the last message that a text names, or say that no form is open. Returns False if
    it names no button.
    """
    return await press_typed(update, context, text) or await say_nothing_open(update, context, text)


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
