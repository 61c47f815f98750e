"""Answer questions: with an entry, with choices, or by saying that nothing is known."""
