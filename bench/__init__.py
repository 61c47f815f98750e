"""Speed and growth, measured in one run beside two bare bots: `make bench`, `make bench-quick`."""
