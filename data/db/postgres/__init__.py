"""PostgreSQL: connections with timeouts, and why one can't be made. Needs the extra `large` (psycopg)."""
