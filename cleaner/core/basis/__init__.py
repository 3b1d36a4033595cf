"""Values that everything above speaks of: spans and segments, entries and suggestions, reasons, errors."""
