"""Runs of words that may be a name: capitalised ones as long as they go, and content words without punctuation inside."""

from collections.abc import Iterator

from cleaner.core.basis import cues
from cleaner.core.language.english import is_known, is_ordinary
from cleaner.core.words.tokens import Tokens

Run = tuple[int, int]
"""A half-open range of words."""

_LONGEST = 9
_LONGEST_PLAIN = 6
_JOINTS = frozenset((" ", "-", "’", "'", "/", " & ", "–", "&", "\u00a0"))
_INNER = frozenset({"of", "and", "the", "for", "on", "in", "to", "s"})
_PARTING = frozenset({"and", "for", "on", "in", "to"})
_CLOSED = (
    cues.BE
    | cues.MODALS
    | cues.DEMONSTRATIVES
    | cues.QUANTITIES
    | cues.POSSESSIVES
    | frozenset("the and or but that which who it he she they we i you not s".split())
)


def runs_of(tokens: Tokens, first: int, stop: int, taken: set[int]) -> list[Run]:
    """Return the runs of free words between ``first`` and ``stop`` that may be a name."""
    runs = dict.fromkeys(_capital_runs(tokens, first, stop, taken))
    capital = {at for run in runs for at in range(*run)}
    runs |= dict.fromkeys(_plain_runs(tokens, first, stop, taken, capital))
    return list(runs)


def like_name(tokens: Tokens, run: Run) -> float:
    """Return how far a run looks like a name by its writing alone, 0 to 1."""
    first, stop = run
    words = [tokens.word(at) for at in range(first, stop) if tokens.folds[at] not in _INNER]
    if len(words) == 1 and words[0].isupper() and len(words[0]) > 1:
        return 1.0
    if words and all(w[:1].isupper() or w.isdigit() for w in words):
        starts = tokens.ends_sentence(first - 1)
        return 0.3 if starts and len(words) == 1 and is_known(tokens.folds[first]) else 0.8
    return 0.0


def _capital_runs(tokens: Tokens, first: int, stop: int, taken: set[int]) -> Iterator[Run]:
    at = first
    while at < stop:
        if at in taken or not _capital(tokens, at):
            at += 1
            continue
        end = at + 1
        while end < stop and (after := _goes_on(tokens, end, stop, taken)):
            end = after
        yield from _parts(tokens, at, end)
        at = end


def _goes_on(tokens: Tokens, at: int, stop: int, taken: set[int]) -> int:
    """Return behind which word a run goes on that has come to ``at``, 0 where it ends."""
    for end in range(at, min(stop, at + 3)):
        if end in taken or tokens.gap(end - 1) not in _JOINTS:
            return 0
        if _capital(tokens, end) or (end == at and tokens.folds[end].isdigit()):
            return end + 1
        if tokens.folds[end] not in _INNER or (end == at and tokens.folds[end] == "the"):
            return 0
    return 0


def _parts(tokens: Tokens, first: int, stop: int) -> Iterator[Run]:
    """Yield a run, what is left without a sentence's first word, and what *and* or *for* part."""
    if tokens.text[tokens.ends[stop - 1] : tokens.ends[stop - 1] + 1] == "$":
        stop -= 1  # HK$10 is an amount
    while first < stop and tokens.folds[first] in _INNER:
        first += 1
    if first >= stop or all(w in cues.TIMES or w.isdigit() for w in tokens.folds[first:stop]):
        return
    if stop - first <= _LONGEST:
        yield first, stop
    if stop - first > 1 and tokens.ends_sentence(first - 1) and is_ordinary(tokens.folds[first]):
        begin = next((k for k in range(first + 1, stop) if tokens.folds[k] not in _INNER), stop)
        if begin < stop:
            yield from _parts(tokens, begin, stop)
    begin = first
    for at in range(first, stop + 1):
        if at == stop or tokens.folds[at] in _PARTING:
            while begin < at and tokens.folds[begin] in _INNER:
                begin += 1
            if begin < at and (begin, at) != (first, stop) and at - begin <= _LONGEST:
                yield begin, at
            begin = at + 1


def _plain_runs(tokens: Tokens, first: int, stop: int, taken: set[int], capital: set[int]) -> Iterator[Run]:
    """Yield runs of words of which not all are capitalised: content words at both ends."""
    for begin in range(first, stop):
        if begin in taken or not _content(tokens.folds[begin]):
            continue
        for end in range(begin + 1, min(stop, begin + _LONGEST_PLAIN) + 1):
            if end - 1 in taken:
                break
            if _content(tokens.folds[end - 1]) and not (begin in capital and end - 1 in capital):
                yield begin, end
            if end < stop and tokens.gap(end - 1) not in _JOINTS:
                break


def _capital(tokens: Tokens, at: int) -> bool:
    return tokens.text[tokens.starts[at]].isupper() and tokens.ends[at] - tokens.starts[at] > 1


def _content(word: str) -> bool:
    return len(word) > 1 and word not in cues.PREPOSITIONS and word not in cues.ARTICLES and word not in _CLOSED
