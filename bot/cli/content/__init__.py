"""`python -m bot content`: check the content files, read them for the search, import and export them."""
