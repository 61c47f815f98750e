"""Preparation for the AMS: practice material, progress."""
