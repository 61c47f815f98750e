"""Logs, metrics, uncaught exceptions."""
