"""The commands of ``cleaner glossary``."""
