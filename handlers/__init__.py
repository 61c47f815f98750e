"""What a person can do: one module a feature, each exports handlers()."""
