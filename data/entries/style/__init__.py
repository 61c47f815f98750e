"""How an entry is written: the rules that a program can check."""
