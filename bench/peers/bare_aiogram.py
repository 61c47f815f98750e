"""A bare aiogram 3, which handles updates at the same time, as it does by default."""

import asyncio
import os

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, Message

dispatcher = Dispatcher()


@dispatcher.message()
async def echo(message: Message) -> None:
    """Send the text back."""
    if message.text:
        await message.answer(message.text)


@dispatcher.callback_query()
async def tap(query: CallbackQuery) -> None:
    """Answer the tap and edit its message."""
    await query.answer()
    if isinstance(query.message, Message):
        await query.message.edit_text(query.id)


async def main() -> None:
    """Poll until ended."""
    server = TelegramAPIServer.from_base(os.environ["TELEGRAM_API_URL"])
    bot = Bot(os.environ["TELEGRAM_BOT_TOKEN"], session=AiohttpSession(api=server))
    await dispatcher.start_polling(bot)


if __name__ == "__main__":
    asyncio.run(main())
