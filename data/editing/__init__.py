"""Changes that coordinators make to entries."""
