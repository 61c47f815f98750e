"""Interests as coordinators see them: the cases."""
