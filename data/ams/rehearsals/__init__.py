"""Language rehearsals: reading, listening, report, interview."""
