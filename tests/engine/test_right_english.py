"""English that is right and speaks of other things is left alone by all glossaries of the package."""

import ast
import sysconfig
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from pydoc_data.topics import topics

from cleaner.core.basis.suggestion import LIKELY
from cleaner.core.basis.text import Document
from cleaner.core.finding.matching import Index
from cleaner.core.reasons.suggesting import suggest
from cleaner.files.facts.context_table import BUNDLED
from cleaner.files.glossaries.reader import read_glossary

GLOSSARIES = Path(__file__).parents[2] / "glossaries"
MOST = 1 / 10_000
"""Suggestions a word."""


def manuals() -> Iterator[str]:
    """Yield what stands written in the Python that runs: the topics of its language and what its modules say of themselves."""
    yield from topics.values()
    for file in islice(sorted(Path(sysconfig.get_paths()["stdlib"]).glob("[a-z]*.py")), 150):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Module) and (said := ast.get_docstring(node)):
                yield said


def test_right_english_of_other_things_is_left_alone() -> None:
    index = Index.of([e for path in GLOSSARIES.glob("*.yaml") for e in read_glossary(path).entries])
    texts = list(manuals())
    found = [s for text in texts for s in suggest(index, Document.of("manual.txt", text), LIKELY, model=BUNDLED)]
    words = sum(len(text.split()) for text in texts)
    assert words > 100_000
    assert len(found) <= MOST * words, found
