"""What is kept about a person, and for how long."""
