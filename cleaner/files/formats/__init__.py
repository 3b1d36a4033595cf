"""Glossaries in the formats of other programs: each module reads entries from bytes and writes them to bytes."""
