"""Posts to be filled, shortlists and invitations."""
