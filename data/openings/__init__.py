"""Openings and shortlists."""
