"""Messages that have to arrive."""
