"""Backups of either kind of database: made, verified, and kept before an upgrade."""
