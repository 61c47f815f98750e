"""A bare python-telegram-bot, on httpx, as it comes."""

import os

from telegram import Update
from telegram.ext import ApplicationBuilder, CallbackQueryHandler, ContextTypes, MessageHandler, filters


async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Send the text back."""
    if update.message and update.message.text:
        await update.message.reply_text(update.message.text)


async def tap(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Answer the tap and edit its message."""
    if update.callback_query:
        await update.callback_query.answer()
        await update.callback_query.edit_message_text(f"{update.update_id}")


def main() -> None:
    """Poll until ended."""
    url = os.environ["TELEGRAM_API_URL"]
    app = ApplicationBuilder().token(os.environ["TELEGRAM_BOT_TOKEN"]).base_url(f"{url}/bot").build()
    app.add_handler(MessageHandler(filters.TEXT, echo))
    app.add_handler(CallbackQueryHandler(tap))
    app.run_polling()


if __name__ == "__main__":
    main()
