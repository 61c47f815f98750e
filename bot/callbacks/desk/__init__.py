"""The buttons of the rooms in which coordinators work."""
