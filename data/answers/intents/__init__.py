"""Classify a message before it is taken for a question: distress, small talk, a request and the like."""
