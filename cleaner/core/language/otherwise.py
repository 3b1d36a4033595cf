"""How a machine may word a listed rendering another time: what its characters mean stays the same.

东方 is *eastern* here and *east* there, 牛 is *cow* and *cattle*; a listed *beacon fire communication* is *beacon fire* for
short. Only what has a source name is reworded so.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from cleaner.core.basis import cues
from cleaner.core.basis.remembering import remembered
from cleaner.core.language.english import can_be_verb, holds_firm_pair, is_known, is_name, is_ordinary, part
from cleaner.core.language.tables.renderings import RENDERED_ALIKE
from cleaner.core.words.tokens import folded_words, stem

_MOST_WORDS = 4
_MOST = 24
"""Other wordings of one rendering."""
_GENERAL = frozenset(
    "airlines bank brokerage capital cinema communication communications education electric electronics energy"
    " entertainment film films finance group holding holdings hospital hotel industries industry insurance international"
    " investment logistics media medicine motor motors network park pharmaceutical pharmaceuticals pictures property"
    " restaurant science securities semiconductor semiconductors share shares shipping software steel technologies"
    " technology telecom telecommunication telecommunications tutoring university".split()
)
"""What the last word of a rendering says of many firms; its first words name this one."""
_GRAMMAR = (
    cues.ARTICLES | cues.PREPOSITIONS | cues.OPENS_CLAUSE | cues.BE | cues.QUANTITIES | {"the", "and", "or", "not"}
)


def reworded(text: str) -> Iterator[str]:
    """Yield other wordings of a rendering that consists of English words."""
    words = folded_words(text)
    if not 1 < len(words) <= _MOST_WORDS or "," in text or not all(map(_is_content, words)):
        return
    made = ((*words[:at], other, *words[at + 1 :]) for at, word in enumerate(words) for other in _others(word))
    yield from (" ".join(other) for other in islice(made, _MOST) if not _is_said(other))
    if "s" in words[1:-1]:
        yield " ".join(w for w in words if w != "s")
    if len(words) > 2 and words[-1] in _GENERAL and not _is_said(words[:-1]):
        yield " ".join(words[:-1])


def _is_content(word: str) -> bool:
    """Whether a folded word of a rendering is an English word that means something by itself, or its possessive."""
    return word == "s" or (is_known(word) and word not in _GRAMMAR)


def _is_said(words: Sequence[str]) -> bool:
    """Whether the words are said of much else: *east China*, *public transport*."""
    return holds_firm_pair(words) or any(is_name(w) or w in cues.GENERIC for w in words)


@remembered(1 << 14)
def _others(word: str) -> tuple[str, ...]:
    """Return the words that may stand in place of one: other forms of it, and renderings of one Chinese word."""
    if word == "s" or not is_ordinary(word):
        return ()
    found = dict.fromkeys(_inflected(word))
    for number in rendering_groups(stem(word)):
        found.update(dict.fromkeys(rendering_lines()[number].split()))
    return tuple(w for w in found if stem(w) != stem(word))


def _inflected(word: str) -> Iterator[str]:
    bare = word.removesuffix("ing")
    if bare != word and len(bare) > 2:
        doubled = bare[:-1] if bare[-1] == bare[-2] else bare
        yield from (w for w in (bare, f"{bare}e", doubled) if is_known(w) and can_be_verb(w))
    elif part(word) in "vnd" and can_be_verb(word) and is_known(f"{word.removesuffix('e')}ing"):
        yield f"{word.removesuffix('e')}ing"


def rendering_groups(word: str) -> frozenset[int]:
    """Return the numbers of the ``rendering_lines`` that a stemmed word stands in."""
    return _numbered().get(word, _NO_GROUPS)


_NO_GROUPS = frozenset[int]()


@cache
def _numbered() -> dict[str, frozenset[int]]:
    """Return each stemmed word that is one of several renderings with the numbers of its groups."""
    numbers: dict[str, set[int]] = {}
    for number, line in enumerate(rendering_lines()):
        for word in line.split():
            numbers.setdefault(stem(word), set()).add(number)
    return {word: frozenset(own) for word, own in numbers.items()}


@cache
def rendering_lines() -> list[str]:
    """Return the groups of words that one Chinese word is rendered by."""
    return RENDERED_ALIKE.split("\n")[1:-1]
