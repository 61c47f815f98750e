"""SQLite: connections, why a file can't be used, what its disk lacks, and whether it is still there."""
