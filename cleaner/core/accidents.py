"""Words that only happen to have the letters of a form: *did I* for *Didi*, *abc* for an abbreviation of a bank."""

import re
from collections.abc import Sequence

from cleaner.core.cues import ARTICLES
from cleaner.core.english import is_ordinary
from cleaner.core.forms import RIGHT_KINDS, Form

_SHORT = 3
_LONG = 12
"""Letters from which on two words and more do not stand by chance, however they are divided."""
_TELLING = re.compile("[+&#@?!]")
_SYMBOLS = frozenset("+&#@")
"""Marks that are part of a name: *M&A* is not *Ma*."""


def depends_on_writing(form: Form, words: Sequence[str]) -> bool:
    """Whether case, marks or spaces tell if a run is a form, or which of its forms it is."""
    if form.kind == "romanised":
        return len(words) > 1
    if form.text.isalnum():
        return form.key.isdigit() or (form.kind in RIGHT_KINDS and form.text.isupper())
    return form.key.isdigit() or form.text.isupper() or _TELLING.search(form.text) is not None


def is_other(form: Form, words: tuple[str, ...], written: str, last: str) -> bool:
    """Whether the letters of a form are written as the form is not; ``last`` is the last word and the mark after it."""
    if any(symbol not in written + last for symbol in _SYMBOLS.intersection(form.text)):
        return True
    if form.key.isdigit():
        return " ".join(written.split()) != form.text  # *1.25* and *12.5* are not the plan of *12 5*
    if form.kind == "romanised":  # *day in* is not Dayin, *an MOU* not Anmou
        return words != form.words and (words[0] in ARTICLES or (last[:1].islower() and all(map(is_ordinary, words))))
    # *abc* and *lst* are no abbreviations of a bank and a shop, nor *most* of a ministry, nor are *a b c*
    return (
        form.kind in RIGHT_KINDS
        and form.text.isupper()
        and (len(words) > 1 or len(form.key) <= _SHORT or is_ordinary(form.key))
        and not written.isupper()
    )


def is_chance(form: Form, words: tuple[str, ...], *, plural: bool = False) -> bool:
    """Whether these words are ordinary ones that a form is not made of."""
    own = form.words
    if plural and len(words) == len(own):
        words = (*words[:-1], own[-1])
    if words == own:
        return False
    if len(words) == 1:
        return is_ordinary(words[0]) and (form.kind != "romanised" or len(words[0]) > 4)
    if form.kind == "romanised" or (len(own) > 1 and len(form.key) >= _LONG):
        return False  # *opulence bon go* is no accident
    return all(is_ordinary(w) or len(w) == 1 for w in words)  # *Plumb in* is not *plum bin*
