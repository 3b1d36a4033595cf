"""One person at work on texts: opened, decided, saved, one text or many."""
