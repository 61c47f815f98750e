"""The parts of a screen: replies, keyboards, formatting, drawings."""
