"""Reading entries by topic."""
