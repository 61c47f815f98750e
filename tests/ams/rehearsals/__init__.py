"""Tests of rehearsals: reading, listening, reports, interviews."""
