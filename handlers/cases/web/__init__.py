"""Cases on the desk's page."""
