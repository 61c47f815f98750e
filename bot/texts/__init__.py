"""The texts: Fluent catalogues in both languages."""
