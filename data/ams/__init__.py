"""AMS preparation: material, progress."""
