"""Messages to many, and who wants them."""
