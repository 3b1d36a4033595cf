"""What differs between texts, what became of decisions when one of them changed, and what it all comes to."""
