"""Settings files: read, laid one over the other, and written."""
