"""The database: engine, backups, transfer to another database."""
