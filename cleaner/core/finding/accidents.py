"""Words that only happen to have the letters of a form: *did I* for *Didi*, *abc* for an abbreviation of a bank."""

import re
from itertools import pairwise

from cleaner.core.basis.cues import ARTICLES
from cleaner.core.finding.forms import RIGHT_KINDS, Form
from cleaner.core.language.english import is_ordinary
from cleaner.core.language.neighbours import together

_SHORT = 3
_SPLIT = 7
"""Letters of a name of one word that may be split into two English ones."""
_LONG = 12
"""Letters from which on two words and more do not stand by chance, however they are divided."""
_MARKS = frozenset("+&#@?!")
_ENDED = re.compile(r"(?<![^\W_])[a-z]+\. ")
"""A word in lower case with a full stop behind it, where a sentence ends."""
_HYPHENATED = re.compile(r"[A-Z][a-z']* [A-Z][a-z']*-[a-z']+")
"""A family name and a given name with a hyphen, as in Wade-Giles."""
_SYMBOLS = frozenset("+&#@")
"""Marks that are part of a name: *M&A* is not *Ma*."""


def is_accident(form: Form, words: tuple[str, ...], written: str, last: str, *, plural: bool = False) -> bool:
    """Whether these words only happen to run together to the letters of a form or of its plural.

    ``last`` is the last word as it is written, with the character behind it.
    """
    return _is_other(form, words, written, last) or _is_chance(form, words, written, plural=plural)


def goes_on(form: Form) -> bool:
    """Whether the character behind a form may belong to it."""
    return not _MARKS.isdisjoint(form.text)


def _is_other(form: Form, words: tuple[str, ...], written: str, last: str) -> bool:
    """Whether the letters of a form are written as the form is not."""
    if any(symbol not in written + last for symbol in _SYMBOLS.intersection(form.text)):
        return True
    if form.variant and form.entry.name in written and form.entry.name not in form.text:
        return True  # *Cai Niao Network* is listed: *Cainiao Network* holds the right name
    if "." in written and "." not in form.text and _ENDED.search(written):
        return True  # *by sea. Airlines*
    if "," in written and "," not in form.text and not _is_in_its_case(form, written):
        return True  # *Qin, lie down!* does not call Qin Lie
    if form.key.isdigit():
        return " ".join(written.split()) != form.text  # *1.25* and *12.5* are not the plan of *12 5*
    if form.kind == "romanised":  # *day in* is not Dayin, *an MOU* not Anmou; but *Yuan Lung-ping* is Yuan Longping
        lower = last[:1].islower() and not (len(words) > 2 and _HYPHENATED.fullmatch(written))
        plain = words[0] in ARTICLES or (lower and all(map(is_ordinary, words)))
        return len(words) > 1 and words != form.words and plain
    # *abc* and *lst* are no abbreviations of a bank and a shop, nor *most* of a ministry, nor are *a b c*
    return (
        form.kind in RIGHT_KINDS
        and form.text.isupper()
        and (len(words) > 1 or len(form.key) <= _SHORT or is_ordinary(form.key))
        and not written.isupper()
    )


def _is_in_its_case(form: Form, written: str) -> bool:
    """Whether words with commas between begin with capitals where those of a form do, or nowhere."""
    here, there = ([word[0].isupper() for word in text.split()] for text in (written.replace(",", " "), form.text))
    return here == there or not any(here)


def _is_chance(form: Form, words: tuple[str, ...], written: str, *, plural: bool = False) -> bool:
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
    if not all(is_ordinary(w) or len(w) == 1 for w in words):
        return False
    return not (len(own) == 1 and form.kind in RIGHT_KINDS and _is_split(form, words, written))


def _is_split(form: Form, words: tuple[str, ...], written: str) -> bool:
    """Whether a name of one word is written in several, as *Deep Seek* or *Deep seek*, and not *Plumb in* for *Plumbin*."""
    if len(form.key) < _SPLIT or min(map(len, words)) < _SHORT or not written[0].isupper():
        return False
    return written.istitle() or all((together(*two) or 0) < 0 for two in pairwise(words))
