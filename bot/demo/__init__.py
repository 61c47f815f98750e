"""A local Telegram: the Bot API over HTTP on 127.0.0.1, and a page with phones. The bot can't tell."""
