"""The check of the conditions for the AMS."""
