"""Where a person chooses what to open."""
