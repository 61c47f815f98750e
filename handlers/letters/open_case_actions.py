"""Handle what a coordinator types or sends without pressing a button while a case is on the screen."""

from telegram import Update

from bot.context import Context
from bot.routing import typed, written
from bot.ui.reply import show
from data.answers.outcomes import Answer, Choices
from data.entries.titles import list_titles
from data.interests.views import InterestCard
from data.letters.addressee import SEARCHED
from data.letters.store import NOTE_MARK
from data.outbox import tracked_messages
from handlers.answers import answer_actions, talk_actions
from handlers.forms import screens as form_screens
from handlers.forms.press_actions import is_leaving
from handlers.letters import screens
from handlers.letters.show import find_card


async def offer_to_send(update: Update, context: Context) -> bool:
    """Take a coordinator's message outside a form while a case is on the screen, and offer to send it to the
    officer, below the bot's answer if there is one. Return whether it was taken.
    """
    if not context.person.is_coordinator or context.person.in_form:
        return False
    case = await context.db.run(tracked_messages.find_open_case, context.person.id)
    card = await find_card(context, case) if case else None
    if card is None:
        return False
    text, is_note = typed(update), written(update).startswith(NOTE_MARK)
    if not text or is_note:
        await show(update, screens.went_to_nobody(card, (), context.words, is_note=is_note), quoting=True)
    elif is_leaving(text):
        await show(update, form_screens.nothing_to_cancel(False, context.words))
    else:
        await answer_or_offer(update, context, card, text)
    return True


async def answer_or_offer(update: Update, context: Context, card: InterestCard, text: str) -> None:
    """Answer the text and offer to send it to the officer. Without an answer, say that it went to nobody."""
    said, words = (await context.classify(text)).intent, context.words
    send_too = [screens.send_typed(card, words)]
    if said not in SEARCHED:
        await talk_actions.send_fixed_reply(update, context, said, send_too)
        return
    is_busy = context.services.load.is_heavy
    parts = [] if is_busy else await answer_actions.find_parts(context, text)
    if any(isinstance(part.outcome, Answer) for part in parts):
        await answer_actions.show_found(update, context, text, parts, send_too)
        return
    codes = [code for part in parts if isinstance(part.outcome, Choices) for code in part.outcome.codes]
    titles = await context.db.run(list_titles, codes, context.language)
    await show(update, screens.went_to_nobody(card, titles, words), quoting=True)
