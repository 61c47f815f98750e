"""A person's data: what is kept, for how long, and how it is shown and erased."""
