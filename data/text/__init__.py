"""Text made comparable, and the languages."""
