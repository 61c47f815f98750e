"""The coordinator's cases: an officer's interest, claimed, moved, followed up."""
