"""SQLite: connections, why a file can't be used, and whether it is still there."""
