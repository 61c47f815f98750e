"""What we know and record: tables, queries, content, answers. Knows nothing of Telegram."""
