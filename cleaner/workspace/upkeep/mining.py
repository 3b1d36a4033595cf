"""Mining of stored texts: what might be added to the glossaries, and the picks of a person put into a file."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from cleaner.core.basis.glossary import Entry, Glossaries, Glossary
from cleaner.core.basis.seen import Seen
from cleaner.core.basis.text import Document
from cleaner.core.finding.aligning import with_source
from cleaner.core.finding.matching import Index
from cleaner.core.reasons.examples import outcome
from cleaner.core.reasons.suggesting import survey
from cleaner.core.upkeep.combining import added_to, taken_along
from cleaner.core.upkeep.mining import Proposal, clusters, repairs, spots
from cleaner.core.upkeep.mining_pairs import Lines, paired_names, renderings
from cleaner.core.upkeep.revising import Revision
from cleaner.files.disk.texts import read_text
from cleaner.files.facts.context_table import BUNDLED
from cleaner.workspace.engine.engine import Engine
from cleaner.workspace.upkeep.corpus import Stored
from cleaner.workspace.upkeep.keeping import Change, read_or_new


def mine(layers: Sequence[Glossary], texts: Sequence[Stored], source: Path | None = None) -> tuple[Proposal, ...]:
    """Return proposals: repairs by hand first, then renderings of known entries, then names that nothing explains.

    ``source`` is the source text, or a folder in which a text's source has the same name before its last dot.
    """
    engine = Engine.of(layers)
    documents = [Seen.of(_with_source(stored.document, source)).document for stored in texts]
    entries = engine.glossaries.entries
    found, names, lines = [], [], Lines()
    for number, document in enumerate(documents):
        suggestions = engine.suggest(document)
        found.append((document, suggestions))
        taken = [*(s.span for s in suggestions), *(m.span for m in survey(engine.index, document).matches if m.right)]
        names += spots(document, taken, number)
        lines.update({(number, s.number): s.source for s in document.segments if s.source})
    by_hand = repairs([(s.document, s.state) for s in texts], entries)
    new = paired_names(names, lines, (n for e in entries for n in e.source)) if lines else clusters(names)
    return (*by_hand, *renderings(found, entries), *new)


def picking(path: Path, picks: Sequence[Proposal], layers: Sequence[Glossary] = ()) -> Change:
    """Put picked proposals into a glossary file, those for entries that stand there into these.

    An entry of another glossary is taken along whole, since one of the same id replaces it. A new entry is proposed; a
    new variant of an approved one is asked about.
    """
    glossary = read_or_new(path)
    standing = {entry.id: entry for entry in glossary.entries} if glossary is not None else {}
    known = {entry.id: taken_along(entry) for entry in Glossaries.of(layers).entries}
    after: dict[str, Entry] = {}
    for pick in picks:
        ident = pick.entry.id
        base = after.get(ident) or standing.get(ident) or known.get(ident)
        after[ident] = pick.entry if base is None else added_to(base, _asked(pick.entry, base))
    after = _with_sound_examples(after, standing)
    revisions = tuple(Revision(standing.get(ident), entry) for ident, entry in after.items())
    return Change(path, revisions, glossary, title=path.stem)


def _with_sound_examples(after: dict[str, Entry], standing: dict[str, Entry]) -> dict[str, Entry]:
    """Leave out new examples that do not come out as written, for which the whole file would be refused."""
    index = Index.of(({**standing, **after}).values())
    sound: dict[str, Entry] = {}
    for ident, entry in after.items():
        old = standing[ident].examples if ident in standing else ()
        kept = tuple(e for e in entry.examples if e in old or outcome(index, e, BUNDLED) == e.cleaned)
        sound[ident] = replace(entry, examples=kept)
    return sound


def _asked(picked: Entry, base: Entry) -> Entry:
    """Return what was picked with its variants asked about, where the entry they go to is approved."""
    if base.status != "approved":
        return picked
    return replace(
        picked, variants=tuple(replace(v, apply=v.apply or "ask") for v in picked.variants), status="approved"
    )


def _with_source(document: Document, source: Path | None) -> Document:
    if source is None:
        return document
    path = source
    if source.is_dir():
        wanted = Path(document.name).stem
        files = sorted(p for p in source.iterdir() if p.is_file())
        # a.txt, a.en.txt and a.zh.txt belong together.
        found = next((p for p in files if {p.stem, _base(p.stem)} & {wanted, _base(wanted)}), None)
        if found is None:
            return document
        path = found
    return with_source(document, read_text(path).text)


def _base(stem: str) -> str:
    return stem.rpartition(".")[0] or stem
