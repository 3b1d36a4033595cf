"""The editor's screens: one document under review."""
