"""The lists of cases: the queue, one's own cases, and what a search finds."""
