"""Speech from a synthesiser that the operator installed."""
