"""The runtime: how the bot runs and speaks. It knows Telegram; it holds no feature and no SQL."""

__version__ = "1.0.0"
