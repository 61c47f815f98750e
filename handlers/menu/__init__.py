"""Start, menu, language, what nobody else takes."""
