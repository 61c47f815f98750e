"""Recordings of listening passages."""
