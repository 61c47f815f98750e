"""Who may do what: the guard before every handler, the desk, its lock."""
