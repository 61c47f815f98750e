"""Numbers and exports."""
