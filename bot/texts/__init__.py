"""The words: Fluent catalogues in both languages."""
