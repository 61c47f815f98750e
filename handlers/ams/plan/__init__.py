"""The preparation plan."""
