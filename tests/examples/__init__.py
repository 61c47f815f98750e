"""A chat for each worked example of CONTRIBUTING.md, walked in a copy of the project that has the change."""
