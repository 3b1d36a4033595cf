"""A translator's questions to glossaries: what is wrong, what is missing, what a change would do."""
