"""From words to a command, and what commands share before they run."""
