"""Tries at the cone course."""
