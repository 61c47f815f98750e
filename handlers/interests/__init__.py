"""Officers register interest and follow it."""
