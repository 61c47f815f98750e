"""The rules of style for entries that a program can check."""
