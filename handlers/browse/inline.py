"""Inline queries, `@bot ams driving` in any chat: entries to send there, with a button that opens the bot at
that entry.
"""

import asyncio

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    Update,
)
from telegram.constants import ParseMode
from telegram.ext import InlineQueryHandler

from bot.context import Context
from bot.routing import Handlers
from bot.ui.reply import NO_PREVIEW
from data.entries import queries as entries
from data.entries.views import EntryCard
from handlers.browse import screens

OFFERED = 10
"""Entries offered while somebody types."""
KEPT = 300
"""Seconds for which Telegram may show the same results again; they are the person's own, because of the
language.
"""


def handlers() -> Handlers:
    return [InlineQueryHandler(offer_entries)]


async def offer_entries(update: Update, context: Context) -> None:
    query = update.inline_query
    if query is None:
        return
    answers = await context.services.wait_for_answers()
    if (await context.classify(query.query)).is_distress:
        await query.answer([whom_to_call(context)], cache_time=0, is_personal=True)
        return
    codes = await asyncio.to_thread(answers.suggest, query.query, OFFERED)
    cards = [await context.cache.read(entries.read_entry, code, context.language) for code in codes]
    results = [as_result(card, context) for card in cards if card]
    await query.answer(results, cache_time=KEPT, is_personal=True)


def whom_to_call(context: Context) -> InlineQueryResultArticle:
    """Return what somebody in trouble sees in place of entries: whom to call."""
    words, numbers = context.words, context.services.helplines.numbers
    return InlineQueryResultArticle(
        id="safety",
        title=words.plain("safety-inline", **numbers),
        description=words.plain("safety-inline-danger"),
        input_message_content=InputTextMessageContent(words("entry-help"), parse_mode=ParseMode.HTML),
    )


def as_result(card: EntryCard, context: Context) -> InlineQueryResultArticle:
    """Return one entry to choose."""
    link = f"https://t.me/{context.bot.username}?start=a_{card.code}"
    label = context.words.plain("button-open-bot")
    html = screens.entry_card_text(card, context.words)
    return InlineQueryResultArticle(
        id=card.code,
        title=card.title,
        description=card.answer,
        input_message_content=InputTextMessageContent(
            html, parse_mode=ParseMode.HTML, link_preview_options=NO_PREVIEW
        ),
        reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton(label, url=link)]]),
    )
