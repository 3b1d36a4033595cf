"""What a glossary is taught from a place in a text: the words that would speak against an entry there."""

import pytest

from cleaner.core.basis.text import Document, Span
from cleaner.core.upkeep.teaching import proposed_cue


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The rookie driver slept.", "rookie driver"),
        ("They met a police rookie, too.", "police rookie"),
        ("ants and rookie: the week", "ants and rookie"),
        ("He is a rookie.", "is a rookie"),
        ("The rookie.", "The rookie"),
        ("Yes, rookie.", ""),
        ("rookie", ""),
    ],
)
def test_a_cue_is_never_the_form_alone_which_stands_beside_each_of_its_places(text: str, cue: str) -> None:
    start = text.index("rookie")

    assert cue == proposed_cue(Document.of("x.txt", text), Span(start, start + len("rookie")))
