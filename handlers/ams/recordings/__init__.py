"""Recordings of listening passages, made by coordinators and approved by a second one."""
