"""The delivery of the outbox: worker, sender, retry policy, throttle."""
