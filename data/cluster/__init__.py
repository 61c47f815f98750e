"""What several processes on one database need: locks, membership, child processes."""
