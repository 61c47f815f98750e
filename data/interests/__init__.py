"""Officers' interests and profiles."""
