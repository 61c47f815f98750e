"""Driving attempts."""
