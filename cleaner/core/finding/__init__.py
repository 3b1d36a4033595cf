"""Where a form of an entry may stand: listed, generated, misspelt, or rendered from the source."""
