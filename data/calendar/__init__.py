"""Time zones, holidays, business hours."""
