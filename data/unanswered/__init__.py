"""Questions without an answer, in groups."""
