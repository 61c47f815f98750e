"""Letters and where their copies stand."""
