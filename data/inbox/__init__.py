"""The inbox: updates written down before they are handled."""
