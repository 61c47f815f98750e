"""What is kept about a person: shown, taken away, erased."""
