"""One module a format: what it reads, what it writes, and what it has no room for."""
