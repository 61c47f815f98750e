"""SQLite: how it is opened, why a file can't be used, and whether it is still there."""
