"""An index with one entry changed: a few new forms laid over the compiled ones, which stay as they are and untouched."""

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Generic, TypeVar, overload

from cleaner.core.basis.glossary import Entry
from cleaner.core.finding.bodies import abbreviations, abbreviations_of
from cleaner.core.finding.forms import LEAST_SLIP, RIGHT_KINDS, Form, forms
from cleaner.core.finding.matching import Index, longest
from cleaner.core.finding.nearness import EMPTY, KIN, LEAST_NEAR, LEAST_WORD, SLACK, Near
from cleaner.core.finding.slips import Slips, halves
from cleaner.core.language.english import is_known
from cleaner.core.words.tokens import stem

T = TypeVar("T")
Row = TypeVar("Row", bound=Sequence[object])


class Laid(Mapping[str, Row], Generic[Row]):
    """Rows laid over others by their keys; an empty row takes one away."""

    _below: Mapping[str, Row]
    _over: Mapping[str, Row]

    def __init__(self, below: Mapping[str, Row], over: Mapping[str, Row]) -> None:
        """Take both; what lies below is not copied."""
        if isinstance(below, Laid):
            known: Laid[Row] = below
            below, over = known._below, {**known._over, **over}
        self._below, self._over = below, over

    def __getitem__(self, key: str) -> Row:
        row = self._over.get(key)
        if row is None:
            return self._below[key]
        if not row:
            raise KeyError(key)
        return row

    def __contains__(self, key: object) -> bool:
        row = self._over.get(key) if isinstance(key, str) else None
        return key in self._below if row is None else bool(row)

    def __iter__(self) -> Iterator[str]:
        yield from (key for key in self._below if self._over.get(key, True))
        yield from (key for key, row in self._over.items() if row and key not in self._below)

    def __len__(self) -> int:
        return sum(1 for _ in self)


class Altered(Sequence[T]):
    """A sequence with some items in place of others, and some behind it."""

    _below: Sequence[T]
    _instead: dict[int, T]
    _behind: Sequence[T]

    def __init__(self, below: Sequence[T], instead: dict[int, T], behind: Sequence[T]) -> None:
        """Take all three; what lies below is not copied."""
        if isinstance(below, Altered):
            instead, behind = below._instead | instead, [*below._behind, *behind]
            below = below._below
        self._below, self._instead, self._behind = below, instead, behind

    @property
    def parts(self) -> tuple[Sequence[T], dict[int, T], Sequence[T]]:
        """What lies below, what stands instead, what stands behind."""
        return self._below, self._instead, self._behind

    def __len__(self) -> int:
        return len(self._below) + len(self._behind)

    @overload
    def __getitem__(self, at: int) -> T: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...

    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        if isinstance(at, slice):
            return [self[k] for k in range(*at.indices(len(self)))]
        if at < 0:
            at += len(self)
        if at in self._instead:
            return self._instead[at]
        return self._below[at] if at < len(self._below) else self._behind[at - len(self._below)]


def number_of(entries: Sequence[Entry], ident: str) -> int | None:
    """Return where the entry of an id stands."""
    if isinstance(entries, Altered):
        below, instead, behind = entries.parts
        found = [at for at, entry in instead.items() if entry.id == ident]
        found += [at for at, entry in enumerate(behind, len(below)) if entry.id == ident]
        return found[0] if found else number_of(below, ident)
    finder = getattr(entries, "number_of", None)
    if finder is not None:
        known: int | None = finder(ident)
        return known
    return next((at for at, entry in enumerate(entries) if entry.id == ident), None)


def changed(index: Index, entry: Entry) -> Index:
    """Return the index with an entry added, or put in place of the one that has its id; nothing else is compiled."""
    old = number_of(index.entries, entry.id)
    fresh = list(forms(entry))
    gone = list(forms(index.entries[old])) if old is not None else []
    over = {g.key: [form for form in index.keys.get(g.key, ()) if form.entry.id != entry.id] for g in gone}
    entries = Altered(index.entries, {} if old is None else {old: entry}, [entry] if old is None else [])
    own = len(entries) - 1 if old is None else old
    for form in fresh:
        row = over.setdefault(form.key, list(index.keys.get(form.key, ())))
        at = sum(1 for f in row if f.entry is entry or (number_of(entries, f.entry.id) or 0) < own)
        row.insert(at, form)
    heads = dict(index.heads)
    for head, most in longest(form.key for form in fresh).items():
        heads[head] = max(most, heads.get(head, 0))
    made = Index(Laid(index.keys, over), heads, entries)
    if index._sieve is not None:
        made._sieve = index._sieve.with_keys(form.key for form in fresh)
    made.derived["abbreviations"] = [*abbreviations_of(index), *abbreviations([(entry.name, *entry.admitted)])]
    near = index.derived.get("near")
    if isinstance(near, Near):
        laid = made.derived["near"] = _near(near, entry, _right(fresh), _right(gone))
        laid.slips = _slips(near.slips, made, [form.key for form in fresh if form.key not in index.keys])
    return made


def _slips(slips: Slips, index: Index, fresh: list[str]) -> Slips:
    more: dict[str, list[str]] = {}
    for key in dict.fromkeys(fresh):
        for mark in halves(key, len(key)) if len(key) >= LEAST_SLIP else ():
            more.setdefault(mark, []).append(key)
    return Slips(index.keys, lambda mark: (*slips.met(mark), *more.get(mark, ())))


def _right(found: list[Form]) -> list[Form]:
    return [form for form in found if form.kind in RIGHT_KINDS and len(form.key) >= LEAST_NEAR]


def _words(form: Form) -> list[str]:
    return list(dict.fromkeys(stem(w) for w in form.words if w not in EMPTY))


class _With(Container[int]):
    def __init__(self, below: Container[int], more: frozenset[int]) -> None:
        self._below, self._more = below, more

    def __contains__(self, number: object) -> bool:
        return number in self._more or number in self._below


def _near(near: Near, entry: Entry, fresh: list[Form], gone: list[Form]) -> Near:
    """Return the words of all right names with those of one entry taken away and others added."""
    over: dict[str, list[int]] = {}
    for form in gone:
        for word in _words(form):
            over[word] = [n for n in near.holders.get(word, ()) if near.forms[n].entry.id != entry.id]
    for number, form in enumerate(fresh, len(near.forms)):
        for word in _words(form):
            over.setdefault(word, list(near.holders.get(word, ()))).append(number)
    kin: dict[str, list[str]] = {}
    strange: list[str] = []
    for word, numbers in over.items():
        if bool(numbers) == (word in near.holders):
            continue
        if len(word) > KIN:
            row = kin.setdefault(word[:KIN], list(near.kin.get(word[:KIN], ())))
            (row.append if numbers else row.remove)(word)
        if len(word) >= LEAST_WORD and not is_known(word) and not word[0].isdigit():
            strange.append(word)
    rare = sorted(set(near.rare) ^ set(strange)) if strange else near.rare
    made = Near(Altered(near.forms, {}, fresh), Laid(near.holders, over), rare, Laid(near.kin, kin))
    alone = frozenset(n for n, form in enumerate(fresh, len(near.forms)) if len(form.words) == 1)
    made.alone = _With(near.alone, alone)
    made.reach = max([near.reach, *(len(f.words) + SLACK for f in fresh)])
    made.live = near.count - len(gone) + len(fresh)
    if not strange:
        made._beginning = near._beginning
    return made
