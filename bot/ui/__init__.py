"""How a screen is shown: replies, keyboards, formatting, drawings."""
