"""A vast text gives back the memory that only its matching needed, and comes out as it would without."""

from pathlib import Path

import pytest

from cleaner.core.basis.glossary import Entry, Glossary, Variant
from cleaner.core.basis.text import Document
from cleaner.core.finding.flat import Packed
from cleaner.core.finding.packing import pack
from cleaner.core.finding.rows import Layer
from cleaner.files.disk import pages
from cleaner.workspace.engine import engine as engines
from cleaner.workspace.engine.engine import Engine

TEXT = "Then rookie network of Alibaba said that Zhang Yonng and cain iao would grow.\n\nAlibabas stay.\n" * 500
ENTRIES = (
    Entry("Cainiao", "cainiao", variants=(Variant("rookie network", near=("Alibaba",)), Variant("Cain Iao Parcels"))),
    Entry("Alibaba", "alibaba", near=("network",)),
    Entry("Zhang Yong", "zhang-yong", "person", source=("张勇",)),
)


@pytest.fixture
def engine() -> Engine:
    return Engine.unpacked(Packed(memoryview(pack([Layer.of(Glossary("Names", "0", ENTRIES))]))))


def test_a_vast_text_comes_out_as_a_long_one_does(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    document = Document.of("text", TEXT)
    expected = engine.suggest(document)
    given: list[bool] = []
    monkeypatch.setattr(engines, "_VAST", len(TEXT))
    monkeypatch.setattr(pages, "give_back", lambda: given.append(True))

    assert expected == engine.suggest(document)
    assert expected == engine.suggest(document), "what was let go of is made anew"
    assert given
    assert {"Zhang Yong", "Cainiao"} <= {s.options[0].after for s in expected}


def test_pages_that_were_given_back_are_read_again(tmp_path: Path) -> None:
    path = tmp_path / "table"
    path.write_bytes(bytes(range(256)) * 64)
    with path.open("rb") as file:
        seen = pages.mapped(file)
    assert seen[5] == 5

    pages.give_back()

    assert bytes(range(256)) * 64 == bytes(seen)
