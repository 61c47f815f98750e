"""Updates written down before they are handled."""
