"""People in trouble."""
