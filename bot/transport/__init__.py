"""HTTP: with the Bot API, and for the webhook."""
