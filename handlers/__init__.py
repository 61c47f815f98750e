"""What a person can do: one package for each feature. It exports `room()`, which returns what the feature
registers.
"""
