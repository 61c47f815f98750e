"""What a person can do: a package a feature, which exports `room()`, what it registers."""
