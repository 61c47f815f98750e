"""Rehearsals of the language test and the interview."""
