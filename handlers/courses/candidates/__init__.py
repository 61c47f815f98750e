"""The candidates' side of a course."""
