"""How the bot runs and speaks. Knows Telegram; holds no feature and no SQL."""

__version__ = "1.0.0"
