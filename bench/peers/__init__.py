"""The peers: each echoes texts and answers taps, as its library's documentation shows. Run in .venv-bench."""
