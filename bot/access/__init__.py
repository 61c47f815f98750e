"""Access: the guard before every handler, the permissions of the desk, and its lock."""
