"""The rooms and their order, the sizes, and that words, settings and buttons are complete."""
