"""Build the answers from the database, in this process or in a child while the bot starts."""
