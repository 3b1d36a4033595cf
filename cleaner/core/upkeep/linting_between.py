"""Rules for entries among others: what two entries of the glossaries in use say of each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from cleaner.core.basis.glossary import Entry, Variant
from cleaner.core.language.romanisation import simplified
from cleaner.core.upkeep.linting import Lint, finding
from cleaner.core.words.tokens import squeezed


def lint_between(entries: Sequence[Entry], of: str) -> Iterator[Lint]:
    """Yield what the entries of the file ``of`` have in common with others that stand before them or in other files."""
    live = [e for e in entries if e.status != "deprecated"]
    yield from _names(live, of)
    yield from _variants(live, of)
    yield from _sources(live, of)
    yield from _without_source([entry for entry in live if _is_of(entry, of)])


def _names(entries: Iterable[Entry], of: str) -> Iterator[Lint]:
    first: dict[str, Entry] = {}
    for entry in entries:
        other = first.setdefault(" ".join(entry.name.casefold().split()), entry)
        if other is not entry and _is_of(entry, of):
            message = f"{entry.name!r} is also the name of the entry {other.id!r} ({_where(other)})"
            yield Lint(finding("G201", entry.place, message, "put both together, or tell the names apart"))


def _variants(entries: Sequence[Entry], of: str) -> Iterator[Lint]:
    right: dict[str, list[Entry]] = defaultdict(list)
    wrong: dict[str, tuple[Entry, Variant]] = {}
    for entry in entries:
        for text in (entry.name, *entry.admitted):
            right[squeezed(text)].append(entry)
    for entry in entries:
        for variant in entry.variants:
            key = squeezed(variant.text)
            others = [e for e in right.get(key, ()) if e.id != entry.id]
            if others and _is_of(entry, of):
                yield _of_another(entry, variant, others[0])
            known = wrong.setdefault(key, (entry, variant))
            if known[0].id != entry.id and _is_of(entry, of) and not (_told(entry, variant) and _told(*known)):
                message = (
                    f"{variant.text!r} of {entry.name!r} is also a variant of {known[0].name!r} ({_where(known[0])})"
                )
                remedy = "delete one, or give both `near:` cues or `apply: ask`"
                yield Lint(finding("G202", variant.place or entry.place, message, remedy))


def _told(entry: Entry, variant: Variant) -> bool:
    """Whether something tells the entry apart from others of the same variant."""
    return bool(variant.near or entry.near or (variant.apply or entry.apply) in ("ask", "never"))


def _of_another(entry: Entry, variant: Variant, other: Entry) -> Lint:
    back = {squeezed(text) for text in (entry.name, *entry.admitted)}
    cyclic = any(squeezed(v.text) in back for v in other.variants)
    message = f"{variant.text!r} of {entry.name!r} is the right name of {other.name!r} ({_where(other)})"
    message += ", and the other way round" if cyclic else ""
    return Lint(
        finding("G203", variant.place or entry.place, message, "delete the variant; a right name is left alone")
    )


def _sources(entries: Iterable[Entry], of: str) -> Iterator[Lint]:
    first: dict[str, Entry] = {}
    for entry in entries:
        for name in entry.source:
            other = first.setdefault(simplified(name), entry)
            if other.id != entry.id and _is_of(entry, of):
                message = f"the source name {name!r} of {entry.name!r} is also that of {other.name!r} ({_where(other)})"
                yield Lint(finding("G214", entry.place, message, "leave it to the one that it means"))


def _without_source(own: Sequence[Entry]) -> Iterator[Lint]:
    """Yield the names without a source name in a glossary that has them for most of its entries."""
    missing = [entry for entry in own if not entry.source]
    for entry in missing if 2 * len(missing) < len(own) else ():
        message = f"{entry.name!r} has no source name"
        yield Lint(finding("G213", entry.place, message, "add `source:`, so that source texts can prove it"))


def _is_of(entry: Entry, path: str) -> bool:
    return entry.place is None or entry.place.path == path


def _where(entry: Entry) -> str:
    return f"{entry.place or entry.glossary}"
