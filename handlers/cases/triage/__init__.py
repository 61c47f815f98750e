"""How coordinators sort their cases: tags, saved views of the queue."""
