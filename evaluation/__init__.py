"""Measure how well questions find their answers, and fit the models: labelled set, peers, gate."""
