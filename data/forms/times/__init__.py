"""Days, months and other times as people type them."""
