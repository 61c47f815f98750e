"""The data that buttons carry: typed callback data, one module for each room."""
