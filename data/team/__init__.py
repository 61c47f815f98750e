"""The coordinators' team."""
