"""Courses that prepare for the AMS: candidates, tasks, results of the class."""
