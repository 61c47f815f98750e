"""Entries changed in Telegram."""
