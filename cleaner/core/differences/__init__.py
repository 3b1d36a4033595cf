"""What differs between texts and between people, and what it comes to."""
