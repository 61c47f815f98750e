"""Backups of either kind of database: made, verified, encrypted, restored, and kept before an upgrade."""
