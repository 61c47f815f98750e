"""Content edited in Telegram."""
