"""Facts of English and Chinese: how common a word is, how a character is read, what stands beside what."""
