"""Follow-up questions: what came before them, and what they mean after it."""
