"""What speaks for a match and against it, what it weighs, and what is suggested in the end."""
