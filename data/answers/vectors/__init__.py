"""Make vectors of texts, store them, and store the texts of an index compactly."""
