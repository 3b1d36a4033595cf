"""How findings are written for people and for other programs."""
