"""The index behind the answers."""
