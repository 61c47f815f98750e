"""Forms as data, and drafts of them."""
