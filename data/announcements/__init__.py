"""Announcements and their recipients."""
