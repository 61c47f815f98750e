"""What the bot couldn't answer."""
