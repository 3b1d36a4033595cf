"""Adapters to files: each module reads and writes one kind, and turns what goes wrong into an error for people."""
