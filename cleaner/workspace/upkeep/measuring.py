"""The translator's measures over stored texts: what entries are worth, and what changed glossaries would do."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from cleaner.core.basis.glossary import Glossary
from cleaner.core.upkeep.impact import Impact, impact
from cleaner.core.upkeep.usage import Usage, usage
from cleaner.files.disk.revisions import bytes_at
from cleaner.files.glossaries.reader import parse_glossary
from cleaner.workspace.engine.engine import Engine
from cleaner.workspace.upkeep.corpus import Stored, judged


def count_usage(layers: Sequence[Glossary], texts: Iterable[Stored]) -> tuple[Usage, ...]:
    """Count the suggestions of stored texts by entry and variant."""
    engine = Engine.of(layers)
    return usage(engine.glossaries.entries, (pair for stored in texts for pair in judged(engine, stored)))


def layers_at(paths: Sequence[Path], revision: str) -> tuple[Glossary, ...]:
    """Return glossaries as they stood in a git revision, those that did not exist then left out."""
    found = ((path, bytes_at(path, revision)) for path in paths)
    return tuple(parse_glossary(data, str(path)) for path, data in found if data is not None)


def impacts(old: Sequence[Glossary], new: Sequence[Glossary], texts: Iterable[Stored]) -> Iterator[Impact]:
    """Yield every place of stored texts where the new glossaries speak otherwise than the old ones."""
    before, after = Engine.of(old), Engine.of(new)
    for stored in texts:
        document = stored.document
        yield from impact(document, before.suggest(document), after.suggest(document), stored.state)
