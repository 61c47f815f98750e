"""What buttons carry: typed callback data, a module a room."""
