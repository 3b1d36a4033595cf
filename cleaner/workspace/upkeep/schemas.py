"""The schema of glossary files, for the front ends."""

from cleaner.files.glossaries.schema import glossary_schema

__all__ = ["glossary_schema"]
