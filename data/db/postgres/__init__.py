"""PostgreSQL: connections with timeouts, and the diagnosis of failures. Needs the extra `large` (psycopg)."""
