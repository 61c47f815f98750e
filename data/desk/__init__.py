"""The coordinators' morning digest and own settings."""
