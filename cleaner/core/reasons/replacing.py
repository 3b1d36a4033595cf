"""What stands in the edition after a suggestion is accepted: the name itself, fitted to its place, and what changes with it.

The name takes the place of the match. Around it English asks for more: *a alibaba* becomes *an Alibaba*, *ants'* becomes
*Ant Financial's*, *the ants are* becomes *Ant Financial is*.
"""

from cleaner.core.basis.glossary import Entry
from cleaner.core.basis.text import Span
from cleaner.core.basis.values import dataclass
from cleaner.core.finding.forms import Form, tail
from cleaner.core.finding.matching import Candidate, Match
from cleaner.core.language.english import (
    countability,
    in_plural,
    is_often_several,
    singulars,
)
from cleaner.core.reasons.articles import APOSTROPHES, opening
from cleaner.core.reasons.doubling import doubled_from, end_of_repair
from cleaner.core.reasons.scene import Scene
from cleaner.core.reasons.styling import in_style
from cleaner.core.words.tokens import Tokens, folded_words

_SINGULAR = {"are": "is", "were": "was", "have": "has", "aren": "isn", "weren": "wasn", "haven": "hasn"}
PLURAL_VERBS = tuple(f" {verb}" for verb in _SINGULAR)
LONGEST_VERB = max(map(len, PLURAL_VERBS))
_PLURAL_NAMES = frozenset(
    "games olympics paralympics awards talks islands mountains plains straits rules regulations measures guidelines standards".split()
)
"""With these end names of events, places and laws that keep the verb of a plural: *the Asian Games were*."""
COUNTING = frozenset("many several few these those both various two three four five six seven eight nine ten".split())


@dataclass(frozen=True, slots=True)
class Repair:
    """A span and what replaces it."""

    span: Span
    after: str
    word: Span
    """Where the broken name alone stands."""
    name: str
    """The name in the style of its place, without the line break that ``after`` keeps."""

    def within(self, span: Span, text: str) -> str:
        """Return what replaces a wider span of ``text``."""
        if span == self.span:
            return self.after
        return text[span.start : self.span.start] + self.after + text[self.span.end : span.end]


def repair(scene: Scene, match: Match, candidate: Candidate) -> Repair:
    """Return the name in its place, and the words around it that change with it."""
    text = scene.tokens.text
    word, name = replacement(scene.tokens, match, candidate)
    start, before = doubled_from(scene, match, candidate, name), ""
    if start is None:
        start, before = opening(scene, match, candidate, word, name)
    end, behind = _possessive(text, Span(word.start, end_of_repair(scene, match, word, name)), name, candidate)
    written = text[word.start : word.end]
    if (
        not behind
        and text[end : end + LONGEST_VERB].lower().startswith(PLURAL_VERBS)
        and _in_plural(match, candidate)
        and written != name
    ):
        end, behind = _singular_verb(scene, match, end)
    if "\n" not in written:
        return Repair(
            word if (start, end) == (word.start, word.end) else Span(start, end), before + name + behind, word, name
        )
    if " " in name:
        return Repair(Span(start, end), before + broken_as(written, name) + behind, word, name)
    space = 0 if behind or text[end : end + 1] != " " else 1
    return Repair(Span(start, end + space), before + name + behind + _line_break(written), word, name)


def broken_as(written: str, name: str) -> str:
    """Return a name of several words with the line break of what is written before the last of them."""
    return _line_break(written).join(name.rsplit(" ", 1))


def _line_break(written: str) -> str:
    return "\r\n" if "\r\n" in written else "\n"


def replacement(tokens: Tokens, match: Match, candidate: Candidate) -> tuple[Span, str]:
    """Return the span of the broken name and the name that takes its place.

    The span is the match alone; it grows by punctuation that belongs to the variant (*hungry?*).
    """
    span = match.span
    form = candidate.form
    mark = tail(form.text)
    if mark and tokens.text.startswith(mark, span.end):
        span = Span(span.start, span.end + len(mark))
    own = form.kind == "family name" or (form.kind == "admitted" and not candidate.edits)
    right = form.text if own else form.entry.name
    several = candidate.plural or _are_several(tokens, match, form)
    if several and _is_counted(form.entry):
        right = in_plural(right)
    return span, in_style(right, tokens.text, match.span, form.entry)


def _is_counted(entry: Entry) -> bool:
    """Whether there may be several of what is called so: of a term, and of a product that ends with a noun, *Mi phone*."""
    return entry.is_common or (entry.kind == "product" and entry.name.rpartition(" ")[2].islower())


def may_be_several(form: Form) -> bool:
    """Whether a variant of a term is listed in the plural, and there are often several of what it names."""
    listed = _is_counted(form.entry) and form.kind == "variant" and bool(singulars(form.words[-1]))
    return listed and is_often_several(form.entry.name)


def _are_several(tokens: Tokens, match: Match, form: Form) -> bool:
    """Whether a variant in the plural tells of several: it is listed in the singular too, is counted, or *are* follows.

    Of others it is not known: *guest clothes* is customer service.
    """
    if not may_be_several(form):
        return False
    behind = tokens.text[match.span.end : match.span.end + LONGEST_VERB]
    if behind.lower().startswith(PLURAL_VERBS):
        return True
    if match.first and tokens.gap(match.first - 1) == " " and tokens.folds[match.first - 1] in COUNTING:
        return True
    return is_listed_as_one(form)


def is_listed_as_one(form: Form) -> bool:
    """Whether a variant in the plural is listed in the singular too."""
    ones = {(*form.words[:-1], one) for one in singulars(form.words[-1])}
    return any(folded_words(variant.text) in ones for variant in form.entry.variants)


def _in_plural(match: Match, candidate: Candidate) -> bool:
    """Whether a plural word gives way to a name, which is singular; not where the name itself ends so: *the games were*."""
    form = candidate.form
    name = folded_words(form.entry.name)
    alike = name[-1:] == form.words[-1:] and len(form.words) >= len(name)
    if _is_counted(form.entry) or alike or not _PLURAL_NAMES.isdisjoint(name[-1:]):
        return False
    return candidate.plural or countability(form.words[-1]) == "plural"


def _singular_verb(scene: Scene, match: Match, end: int) -> tuple[int, str]:
    """Return where the repair ends and the verb that agrees with one company; nothing where others share the verb."""
    tokens, at = scene.tokens, match.stop
    if at >= len(tokens) or at in scene.by_word or tokens.gap(at - 1) != " " or tokens.starts[at] != end + 1:
        return end, ""
    written = tokens.word(at)
    verb = _SINGULAR.get(written) or _SINGULAR.get(written.lower(), "").upper() * written.isupper()
    shared = match.first > 0 and (tokens.folds[match.first - 1] in ("and", "or") or "," in tokens.gap(match.first - 1))
    if not verb or shared:
        return end, ""
    return tokens.ends[at], f" {verb}"


def _possessive(text: str, word: Span, name: str, candidate: Candidate) -> tuple[int, str]:
    """Return where a repair ends and what follows the name there: *Ant Financial's* for *ants'*, *Jack Ma's* for *JACK MA'S*."""
    end = word.end
    owning = text[max(word.start, end - 2) : end]
    own = (candidate.form.text[-2:-1], name[-2:-1])
    if owning[:1] in APOSTROPHES and owning[1:] in ("s", "S") and not any(mark in APOSTROPHES for mark in own):
        return end, owning  # *Scott map's* was met as *Scott maps*
    if _bare_possessive(text, word, name):
        shouted = name.isupper() and name != candidate.form.entry.name
        return end + 1, text[end] + ("S" if shouted else "s")
    if text[end : end + 1] in APOSTROPHES and text[end + 1 : end + 2] == "S" and not name.isupper():
        return end + 2, f"{text[end]}s"
    return end, ""


def _bare_possessive(text: str, word: Span, name: str) -> bool:
    """Whether the plural-like word owns what follows by an apostrophe alone: *ants' app*."""
    end = word.end
    if text[end : end + 1] not in APOSTROPHES or text[end - 1 : end] not in ("s", "S") or name.endswith("s"):
        return False
    following = text[end + 1 : end + 2]
    if following and not following.isspace():
        return False
    line = text[text.rfind("\n", 0, word.start) + 1 : word.start]
    opened = line.count("\u2018") - line.count("\u2019")
    return opened <= 0 and (" '" not in line and not line.startswith("'"))
