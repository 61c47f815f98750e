"""Preparing for the AMS."""
