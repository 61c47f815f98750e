"""Measure how well questions find their answers, and fit the models, on the labelled set and beside peers."""
