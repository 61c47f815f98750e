"""A candidate's side of a course."""
