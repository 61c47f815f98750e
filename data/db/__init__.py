"""The database: engine, backup, transfer."""
