"""How the bot runs and speaks. Knows Telegram; holds no feature and no SQL."""
