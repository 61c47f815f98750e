"""What happens to an update before a handler sees it: inbox, order, rate limit."""
