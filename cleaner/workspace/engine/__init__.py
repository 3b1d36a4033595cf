"""What matches: glossaries in force, compiled once, and what was decided before."""
