"""What is put in place of a form where nothing around changes with it: worked out once for each form.

``replacing`` looks at the words around; here a few characters tell that it would change none of them.
"""

from typing import NamedTuple

from cleaner.core.basis import cues
from cleaner.core.basis.remembering import remembered
from cleaner.core.basis.suggestion import UNLISTED, Option
from cleaner.core.basis.text import Span
from cleaner.core.finding.forms import Form, is_of_person, tail, wish_for
from cleaner.core.finding.matching import Candidate
from cleaner.core.reasons.articles import (
    APOSTROPHES,
    article_before,
    is_day,
    is_worded,
    sounds_as_vowel,
)
from cleaner.core.reasons.replacing import (
    COUNTING,
    LONGEST_VERB,
    PLURAL_VERBS,
    broken_as,
    is_listed_as_one,
    may_be_several,
)
from cleaner.core.reasons.scene import Scene
from cleaner.core.reasons.styling import is_titled, opened, titled
from cleaner.core.words.tokens import folded_words, shared

_TELLING = 3
"""So many letters of a word nearly tell which it is."""
_BEFORE = _TELLING + len(". ")
_ARTICLES = ("a ", "an ", "the ")
_BEGIN_VERBS = frozenset([verb[1 : 1 + _TELLING] for verb in PLURAL_VERBS])


class Plain(NamedTuple):
    """A name and what the places where it stands plainly depend on."""

    name: str
    options: tuple[Option, ...]
    begins: tuple[str, ...]
    ends: tuple[str, ...]
    """The first and the last letters of its folded words, where there are several: none of them may stand beside it as well.

    Nor may a word before it that counts, if it is put in the plural then. The last ones are told with what parts them from it,
    and behind the articles, which may change.
    """
    opening: "Plain | None"
    """The same with the capital that it has in place of a word with one, if it is a term in lower case."""
    titled: "Plain | None"
    """The same with those that it has in place of several words with a capital each."""
    vowel: bool
    """Whether *an* goes before it."""
    bare: bool
    """Whether *the* may have to go."""
    legal: bool
    """Whether it has a legal form, which is written in many ways."""
    wish: str | None
    """What ``wish_for`` the form tells."""
    firm: bool
    """Whether it ends with a word for a firm, in place of which another may stand."""


def plain_name(form: Form) -> str | None:
    """Return the name that takes the place of a form where nothing around changes with it; nothing if that may be another."""
    several = may_be_several(form) and is_listed_as_one(form)
    other = several or tail(form.text) or form.kind in ("family name", "admitted")
    return None if other else form.entry.name


def plain_of(scene: Scene, candidate: Candidate, written: str) -> Plain | None:
    """Return what is put in place of what somebody has listed, or what follows from that, and that is written so there.

    Nothing of a term in the plural, which may be put in the plural.
    """
    form = candidate.form
    held = scene.near.plain.get(id(form))
    if held is None:
        if form.kind in UNLISTED:
            return None
        held = scene.near.plain[id(form)] = form, made_plain(form)  # it is held, so that its identity stays its own
    known: Plain | None = held[1]
    if known is None or may_be_counted(candidate):
        return None
    return fitted(known, written)


def may_be_counted(candidate: Candidate) -> bool:
    """Whether the name may be put in the plural, as what stands there is."""
    entry = candidate.form.entry
    return candidate.plural and (entry.is_common or entry.kind == "product")


def fitted(plain: Plain, written: str) -> Plain | None:
    """Return what is put in place of what is written so, with its capitals."""
    if plain.opening is None or not written[0].isupper():
        return plain
    return plain.titled if is_titled(written) else plain.opening


def made_plain(form: Form) -> Plain | None:
    """Return what is put in place of a form; nothing where something else may be."""
    name, entry = plain_name(form), form.entry
    if name is None:
        return None
    told = _told(name)
    counting = _ends(tuple(COUNTING)) if may_be_several(form) else ()
    made = Plain(
        name,
        (Option(name, entry.id, entry.glossary),),
        told.begins,
        told.ends + counting,
        None,
        None,
        told.vowel,
        told.bare or (is_worded(form) and entry.kind in ("company", "person")) or is_of_person(form),
        told.legal,
        wish_for(form),
        told.firm,
    )
    if not entry.is_common or not name[:1].islower():
        return made
    return made._replace(opening=_styled(made, opened(name)), titled=_styled(made, titled(name)))


class _Told(NamedTuple):
    """What a name tells of the places where it stands plainly, whichever form it is put in place of."""

    begins: tuple[str, ...]
    ends: tuple[str, ...]
    vowel: bool
    bare: bool
    legal: bool
    firm: bool


@remembered(1 << 14)
def _told(name: str) -> _Told:
    words, folded = folded_words(name), name.casefold()
    beside = words if len(words) > 1 else ()
    return _Told(
        tuple([shared(word[:_TELLING]) for word in beside]),
        _ARTICLES + _ends(beside),
        sounds_as_vowel(name),
        folded.startswith("the ") or is_day(name),
        not cues.LEGAL.isdisjoint(words),
        folded.split()[-1].rstrip(".,") in cues.ENDS_OF_FIRMS,
    )


def _ends(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the last letters of words, with what parts them from a name."""
    return tuple([shared(word[-_TELLING:] + mark) for word in words for mark in (" ", ". ")])


def _styled(plain: Plain, name: str) -> Plain:
    options = tuple([Option(name, o.entry, o.glossary) for o in plain.options])
    return plain._replace(name=name, options=options, vowel=sounds_as_vowel(name))


def options_of(plain: Plain, written: str) -> tuple[Option, ...]:
    """Return what is put in place of what is written so, where it stands plainly."""
    if "\n" not in written:
        return plain.options
    return tuple([Option(broken_as(written, plain.name), o.entry, o.glossary, plain.name) for o in plain.options])


def stands_plainly(text: str, span: Span, plain: Plain) -> bool:
    """Whether ``repair`` surely puts just the name in place of a span, with the line break that the span has."""
    start, end = span.start, span.end
    written = text[start:end]
    if written[-2:-1] in APOSTROPHES or written == plain.name:
        return False
    if "\n" in written and (" " not in plain.name or written.split() == plain.name.split()):
        return False  # the line break goes behind it, or all is as it should be
    if written.isupper() and not (text[start - 1 : start] == " " and text[start - 2 : start - 1].islower()):
        return False  # the whole line may be in capitals
    near = text[start - _BEFORE if start > _BEFORE else 0 : start]
    if not near.isascii() or near.lower().endswith(plain.ends):
        article = article_before(text, start)
        if article and (plain.bare if article == "the" else (article == "an") != plain.vowel):
            return False
        if _is_of(near, plain.ends):
            return False
    return not _changes_behind(text, end, plain)


def _changes_behind(text: str, end: int, plain: Plain) -> bool:
    """Whether what stands behind a place may change with the name; true too often, never too seldom."""
    first = text[end : end + 1]
    if first == " ":
        near = text[end + 1 : end + 1 + _TELLING]
        if not near.isascii() or (plain.firm and near[:1].isupper()):
            return near[:1].isalnum()  # it may be another word for a firm; else more than a space parts them
        near = near.lower()
        if near in plain.begins if near.isalnum() else near.startswith(plain.begins):
            return True
        return near in _BEGIN_VERBS and text[end : end + LONGEST_VERB].lower().startswith(PLURAL_VERBS)
    if first in APOSTROPHES:
        return text[end + 1 : end + 2].strip() in ("", "S")
    return (first in (",", ".") and plain.legal) or first == "." == plain.name[-1:]


def _is_of(near: str, ends: tuple[str, ...]) -> bool:
    """Whether the word before a place may be one of the name, what stands there being near; true too often, never too seldom."""
    if not near.isascii():  # a word is of the name without its accents, too
        near = near.replace("\u2019", "'")
    return (
        near[-1:] == " "
        and len(ends) > len(_ARTICLES)
        and (not near.isascii() or near.lower().endswith(ends[len(_ARTICLES) :]))
    )
