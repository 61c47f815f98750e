"""Sends the outbox: worker, sender, retry policy, throttle."""
