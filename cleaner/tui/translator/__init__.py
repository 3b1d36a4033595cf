"""The translator's screens: the entries of glossaries, and the dialog that teaches them."""
