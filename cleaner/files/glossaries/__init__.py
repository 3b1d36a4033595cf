"""Glossary files: read to frozen entries, and changed without harm to what a person wrote."""
