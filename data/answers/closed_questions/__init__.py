"""Questions that ask for yes or no: how they are recognised, compared and replied to."""
