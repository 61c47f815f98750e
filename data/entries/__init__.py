"""The approved entries."""
