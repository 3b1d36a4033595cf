"""What the program has learnt elsewhere and reads when it is needed: a language model, and a dictionary."""
