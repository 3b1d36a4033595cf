"""Which entries are named around a place: what stands farther off may belong to another article, or chapter.

A file may hold one article, the articles of a day, or a novel.
"""

from bisect import bisect_left, bisect_right

from cleaner.core.reasons.scene import Scene

VICINITY = 600
"""Words on each side of a match that speak of the same things as its own."""
SEVERAL = 3
"""Other entries, as far as they count."""


class Vicinity:
    """The places at which entries stand in a form that cannot be an ordinary word."""

    def __init__(self, scene: Scene) -> None:
        """Look at the matches of a scene."""
        self.places, self.entries, _ = scene.told
        """Their first words, in order, and whom each of them names, by id."""

    def others(self, first: int, stop: int, known: str) -> int:
        """Return how many entries but this one, by its id, are named around a range of words, half-open."""
        found = {known}
        for at in range(bisect_left(self.places, first - VICINITY), bisect_right(self.places, stop + VICINITY)):
            found.add(self.entries[at])
            if len(found) > SEVERAL:
                break
        return len(found) - 1
