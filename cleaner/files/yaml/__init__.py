"""YAML text: read as events, changed by splices, and nothing else of it touched."""
