"""Questions that the bot couldn't answer, in groups."""
