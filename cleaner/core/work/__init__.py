"""The state of one person's work on one document."""
