"""What is wrong with the entries of glossaries as their files are, by file and id; each part is looked for once, when asked for."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from cleaner.core.basis.errors import Finding
from cleaner.core.basis.glossary import TAKEN_ALONG, Glossaries, Glossary
from cleaner.core.finding.matching import Index
from cleaner.core.reasons.examples import failing_examples
from cleaner.core.upkeep.linting import lint_entry
from cleaner.core.upkeep.linting_between import lint_between
from cleaner.files.facts.context_table import BUNDLED

Key = tuple[str, str]
"""The path of a file and the id of an entry in it."""


@dataclass
class Findings:
    """The findings of the linter about files that somebody may mend."""

    layers: Sequence[Glossary]
    """All glossaries in force, low to high."""
    paths: frozenset[str]
    """The files that are looked at."""

    @cached_property
    def among(self) -> dict[Key, list[Finding]]:
        """What entries say of others: of their own file, and of those in force beside it."""
        in_force = Glossaries.of(self.layers)
        clashes = [clash for clash in in_force.clashes if clash.code != TAKEN_ALONG]
        found: dict[Key, list[Finding]] = {}
        for layer in self._looked_at:
            of_layer = (clash for clash in clashes if clash.place.path == layer.path)
            between = (lint.finding for lint in lint_between(in_force.entries, layer.path))
            for key, finding in _keyed(layer, (*of_layer, *between)):
                found.setdefault(key, []).append(finding)
        return found

    @cached_property
    def about(self) -> frozenset[Key]:
        """The entries that anything is found about, a failing example too."""
        keys = set(self.among)
        for layer in self._looked_at:
            keys |= {(layer.path, entry.id) for entry in layer.entries if any(lint_entry(entry))}
            if any(entry.examples for entry in layer.entries):
                failing = failing_examples(Index.of(layer.entries), layer, BUNDLED)
                keys |= {key for key, _ in _keyed(layer, failing)}
        return frozenset(keys)

    @property
    def _looked_at(self) -> list[Glossary]:
        return [layer for layer in self.layers if layer.entries and layer.path in self.paths]


def _keyed(layer: Glossary, findings: Iterable[Finding]) -> Iterator[tuple[Key, Finding]]:
    """Yield findings with the entry in whose lines they stand."""
    lines = [entry.place.line if entry.place else 0 for entry in layer.entries]
    for finding in findings:
        at = bisect_right(lines, finding.place.line) - 1
        yield (layer.path, layer.entries[max(0, at)].id), finding
