"""The outbox: messages that must be delivered."""
