"""Backups of either kind of database: made, opened, and kept before an upgrade."""
