"""People, coordinators, prompts."""
