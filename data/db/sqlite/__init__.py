"""SQLite: connections, its write-ahead log, why a file can't be used, and whether it is still there."""
