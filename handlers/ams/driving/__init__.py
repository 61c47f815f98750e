"""Driving practice."""
