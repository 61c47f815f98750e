"""Coordinators record listening passages, and approve each other's recordings."""
