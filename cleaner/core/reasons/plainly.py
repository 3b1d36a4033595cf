"""What is put in place of a form where nothing around changes with it: worked out once for each form.

``replacing`` looks at the words around; here a few characters tell that it would change none of them.
"""

from typing import NamedTuple

from cleaner.core.basis import cues
from cleaner.core.basis.suggestion import UNLISTED, Option
from cleaner.core.basis.text import Span
from cleaner.core.finding.forms import Form, is_of_person, tail, wish_for
from cleaner.core.finding.matching import Candidate
from cleaner.core.reasons.replacing import (
    APOSTROPHES,
    COUNTING,
    LONGEST_VERB,
    PLURAL_VERBS,
    article_before,
    is_day,
    is_listed_as_one,
    may_be_several,
    sounds_as_vowel,
)
from cleaner.core.reasons.scene import Scene
from cleaner.core.reasons.styling import is_titled
from cleaner.core.words.tokens import folded_words, shared

_TELLING = 3
"""So many letters of a word nearly tell which it is."""
_BEFORE = _TELLING + len(". ")
_BEGIN_VERBS = frozenset([verb[1 : 1 + _TELLING] for verb in PLURAL_VERBS])


class Plain(NamedTuple):
    """A name and what the places where it stands plainly depend on."""

    name: str
    options: tuple[Option, ...]
    begins: tuple[str, ...]
    ends: tuple[str, ...]
    """The first and the last letters of its folded words, where there are several: none of them may stand beside it as well.

    Nor may a word before it that counts, if it is put in the plural then.
    """
    opening: "Plain | None"
    """The same with the capital that it has in place of a word with one, if it is a term in lower case."""
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
    titled: bool = False
    """Whether it has more capitals in place of several words with a capital each."""


def plain_name(form: Form) -> str | None:
    """Return the name that takes the place of a form where nothing around changes with it; nothing if that may be another."""
    several = may_be_several(form) and is_listed_as_one(form)
    other = several or tail(form.text) or form.kind in ("family name", "admitted")
    return None if other else form.entry.name


def plain_of(scene: Scene, candidate: Candidate, first: str) -> Plain | None:
    """Return what is put in place of what somebody has listed, or what follows from that, and that begins so there.

    Nothing of a term in the plural, which may be put in the plural.
    """
    form = candidate.form
    if form.kind in UNLISTED:
        return None
    held = scene.near.plain.get(id(form))
    if held is None:  # the form is held, so that its identity stays its own
        held = scene.near.plain[id(form)] = form, made_plain(form)
    known: Plain | None = held[1]
    if known is None or (candidate.plural and (form.entry.is_common or form.entry.kind == "product")):
        return None
    return known.opening if known.opening is not None and first.isupper() else known


def made_plain(form: Form) -> Plain | None:
    """Return what is put in place of a form; nothing where something else may be."""
    name, entry = plain_name(form), form.entry
    if name is None:
        return None
    words, last = folded_words(name), name.casefold().split()[-1].rstrip(".,")
    beside, counting = words if len(words) > 1 else (), COUNTING if may_be_several(form) else ()
    made = Plain(
        name,
        (Option(name, entry.id, entry.glossary),),
        tuple([shared(word[:_TELLING]) for word in beside]),
        tuple([shared(word[-_TELLING:]) for word in (*beside, *counting)]),
        None,
        sounds_as_vowel(name),
        name.casefold().startswith("the ")
        or is_day(name)
        or (form.ordinary and entry.kind in ("company", "person"))
        or is_of_person(form),
        not cues.LEGAL.isdisjoint(words),
        wish_for(form),
        last in cues.ENDS_OF_FIRMS,
    )
    if not entry.is_common or not name[:1].islower():
        return made
    name = name[:1].upper() + name[1:]
    option = Option(name, entry.id, entry.glossary)
    return made._replace(
        opening=made._replace(name=name, options=(option,), vowel=sounds_as_vowel(name), titled=" " in name)
    )


def stands_plainly(text: str, span: Span, plain: Plain) -> bool:
    """Whether ``repair`` surely puts just the name in place of a span."""
    start, end = span.start, span.end
    written = text[start:end]
    if (
        "\n" in written
        or written[-2:-1] in APOSTROPHES
        or written == plain.name
        or (plain.titled and is_titled(written))
    ):
        return False
    if written.isupper() and not (text[start - 1 : start] == " " and text[start - 2 : start - 1].islower()):
        return False  # the whole line may be in capitals
    article = article_before(text, start)
    if article and (plain.bare if article == "the" else (article == "an") != plain.vowel):
        return False
    return not (_changes_behind(text, end, plain) or (plain.ends and _is_of(text, start, plain.ends)))


def _changes_behind(text: str, end: int, plain: Plain) -> bool:
    """Whether what stands behind a place may change with the name; true too often, never too seldom."""
    first = text[end : end + 1]
    if first == " ":
        near = text[end + 1 : end + 1 + _TELLING]
        if not near[:1].isalnum():
            return False  # more than a space parts it from the next word
        if not near.isascii() or (plain.firm and near[0].isupper()):
            return True  # the latter may be another word for a firm
        near = near.lower()
        if near in _BEGIN_VERBS and text[end : end + LONGEST_VERB].lower().startswith(PLURAL_VERBS):
            return True
        return near in plain.begins if near.isalnum() else near.startswith(plain.begins)
    if first in APOSTROPHES:
        return text[end + 1 : end + 2].strip() in ("", "S")
    return (first in (",", ".") and plain.legal) or first == "." == plain.name[-1:]


def _is_of(text: str, start: int, ends: tuple[str, ...]) -> bool:
    """Whether the word before a place may be one that ends so; true too often, never too seldom."""
    if text[start - 1 : start] != " ":
        return False
    near = text[max(0, start - _BEFORE) : start - 1].removesuffix(".").replace("\u2019", "'")
    return not near.isascii() or near.lower().endswith(ends)  # a word is of the name without its accents, too
