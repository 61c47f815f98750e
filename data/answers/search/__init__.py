"""The search index behind the answers."""
