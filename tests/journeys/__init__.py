"""The journeys, walked on the real Application over HTTP."""
