"""Files as the system knows them: where they stand, who holds them, and how bytes come and go."""
