"""Speed, as ratios measured in one run beside a bare bot."""
