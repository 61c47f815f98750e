"""Handle what an officer types shortly after a coordinator wrote: a letter, or a question to the bot."""

from telegram import Message, Update

from bot.callbacks.desk.cases import AskBot, SendAlsoToDesk, SendToDesk, WriteToDesk
from bot.context import Context
from bot.routing import Handlers, on_tap, typed
from bot.ui.reply import quoted_message, say, show
from data.letters import store as letters
from data.letters.addressee import SEARCHED, Addressee, addressee
from data.letters.store import LetterKind, LetterView
from handlers.answers import answer_actions, talk_actions
from handlers.forms.press_actions import (
    UNDONE_BY_CANCEL,
    find_last,
    is_leaving,
    names_label,
    offers,
    press_label,
)
from handlers.interests.lookup import find_own
from handlers.letters import screens
from handlers.letters.write_actions import Destination, send_letter, take_letter


def handlers() -> Handlers:
    return [on_tap(SendToDesk, send_quoted), on_tap(SendAlsoToDesk, send_also)]


async def take_live(update: Update, context: Context) -> bool:
    """Take a message as one that may be for the coordinator who wrote shortly before; while a form is open,
    only right under the letter. A button's label presses it; where the bot just asked to erase or withdraw, a
    yes or no answers. Pictures and voice notes go on at once. Returns whether it was taken.
    """
    is_over_form = context.person.in_form and stands_under_letter(update, context)
    if not context.person.has_case or (context.person.in_form and not is_over_form):
        return False
    live = await context.db.run(letters.find_live, context.person.id)
    if live is None:
        return False
    if typed(update) and is_over_form:
        return await ask_over_form(update, context, live)
    if typed(update):
        if not await press_label(update, context, typed(update), (SendToDesk, AskBot, *UNDONE_BY_CANCEL)):
            await route_text(update, context, live)
    else:
        await take_letter(update, context, live.interest_id, LetterKind.TO_DESK)
    return True


def stands_under_letter(update: Update, context: Context) -> bool:
    """Return whether the chat's last message is a coordinator's letter, or several."""
    last = find_last(update, context)
    return last is not None and offers(last, (WriteToDesk,))


async def ask_over_form(update: Update, context: Context, live: LetterView) -> bool:
    """Ask whether a text is for the coordinator whose letter came while a form was open, or for the form.
    Returns False for a word that leaves the form, and for a label, which the form takes.
    """
    text = typed(update)
    if is_leaving(text) or names_label(find_last(update, context), text):
        return False
    name = live.author or ""
    await show(update, screens.ask_over_form(live.interest_id, name, context.words), quoting=True)
    return True


async def route_text(update: Update, context: Context, live: LetterView) -> None:
    """Send a text that is surely for the coordinator; answer a sure question, with a button to send it too;
    in doubt, or while the bot is under heavy load, ask the officer. A word that cancels is no letter.
    """
    text, name = typed(update), live.author or ""
    also = [screens.send_also(live.interest_id, name, context.words)]
    if is_leaving(text):
        await show(update, screens.no_letter(also, context.words), quoting=True)
        return
    said = (await context.classify(text)).intent
    is_searched, is_busy = said in SEARCHED, context.services.load.is_heavy
    parts = await answer_actions.find_parts(context, text) if is_searched and not is_busy else []
    is_unknown = is_searched and is_busy
    whom = Addressee.DOUBT if is_unknown else addressee(text, said, parts, name, live.text)
    if whom is Addressee.PERSON:
        await take_letter(update, context, live.interest_id, LetterKind.TO_DESK)
    elif whom is Addressee.DOUBT:
        await show(update, screens.ask_addressee(live.interest_id, name, context.words), quoting=True)
    elif parts:
        await answer_actions.show_found(update, context, text, parts, also)
    else:
        await talk_actions.send_fixed_reply(update, context, said, also)


async def send_quoted(update: Update, context: Context, tap: SendToDesk) -> None:
    """Send the quoted message to the coordinator, and everything that follows until a tap or command."""
    message = await find_message(update, context, tap.interest)
    if message is None:
        return
    await context.open_prompt(LetterKind.TO_DESK, tap.interest)
    await say(update, context.words, "letter-next-too")
    await send_letter(update, context, message, Destination(tap.interest, LetterKind.TO_DESK))


async def send_also(update: Update, context: Context, tap: SendAlsoToDesk) -> None:
    """Send the quoted message to the coordinator too; the bot's answer to it stays."""
    message = await find_message(update, context, tap.interest)
    if message:
        await send_letter(update, context, message, Destination(tap.interest, LetterKind.TO_DESK))


async def find_message(update: Update, context: Context, interest_id: int) -> Message | None:
    """Return the quoted message if it exists and the case is its author's. Otherwise say that it is gone."""
    message = quoted_message(update)
    if message and await find_own(context, interest_id):
        return message
    await say(update, context.words, "file-gone", fresh=True)
    return None
