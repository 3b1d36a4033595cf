"""What was decided, and what a log of it amounts to."""
