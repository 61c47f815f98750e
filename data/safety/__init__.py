"""What the bot tells people in trouble, and the sources of its telephone numbers."""
