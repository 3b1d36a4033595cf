"""From text and values to styled lines of a given width."""
