"""What a message is, before it is taken for a question."""
