"""Every command of the screens, the keys they have, and how keys are answered."""
