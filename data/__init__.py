"""What the bot knows and records: tables, queries, content, answers. Imports nothing of Telegram."""
