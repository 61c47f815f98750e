"""The database: engine, disk, notifications, transfer to another database."""
