"""Interests as coordinators see them."""
