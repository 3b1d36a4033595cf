"""The translator's work on glossary files, by hand, from a text, and measured on stored texts."""
