"""Text made comparable."""
