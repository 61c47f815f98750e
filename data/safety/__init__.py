"""What the bot tells people in trouble, and where its telephone numbers come from."""
