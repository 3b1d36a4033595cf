"""``cleaner fix``: apply the suggestions that are certain enough, write the edition and the edit log."""
