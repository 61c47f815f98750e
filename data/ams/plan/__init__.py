"""Plans and their tasks."""
