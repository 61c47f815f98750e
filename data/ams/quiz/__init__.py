"""Quiz runs and cards."""
