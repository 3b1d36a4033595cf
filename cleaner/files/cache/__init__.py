"""What is kept in the user's cache folder so that it need not be computed again."""
