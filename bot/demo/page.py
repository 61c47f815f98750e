"""The page's routes: phones as JSON, what people do on them, and a stream of changes."""

from aiohttp import web

from bot.demo.telegram import LocalTelegram


def add_routes(app: web.Application, telegram: LocalTelegram, on_restart: object) -> None:
    """The page comes next."""
