"""A changed engine, over which one entry alone was compiled, says what one compiled anew says."""

import string
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cleaner.core.basis.glossary import Entry, Glossary, Variant, entry_id
from cleaner.core.basis.text import Document
from cleaner.files.glossaries.reader import read_glossary
from cleaner.workspace.engine.engine import Engine, load_engine

WORDS = ("Cainiao", "Xiaomi", "Alibaba", "Tencent", "network", "group", "rookie", "Mahuateng", "Hikvision", "Meituan")
names = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3, unique=True).map(" ".join)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    name = draw(names)
    variants = draw(st.lists(names, max_size=2, unique=True))
    source = draw(st.sampled_from([(), ("菜鸟",), ("小米",)]))
    return Entry(name, entry_id(name), source=source, variants=tuple(Variant(v) for v in variants if v != name))


slips = st.tuples(st.sampled_from(WORDS), st.integers(1, 4), st.sampled_from(string.ascii_lowercase)).map(
    lambda row: row[0][: row[1]] + row[2] + row[0][row[1] + 1 :]
)
texts = st.lists(st.one_of(st.sampled_from(WORDS), slips, st.sampled_from(["met", "the", "of"])), max_size=14).map(
    " ".join
)


def named(name: str) -> Entry:
    return Entry(name, entry_id(name))


def layer(kept: list[Entry]) -> Glossary:
    return Glossary("Law", "", tuple({entry.id: entry for entry in kept}.values()), "law.yaml")


@settings(deadline=None, max_examples=150)
@given(st.lists(entries(), min_size=1, max_size=6), st.lists(entries(), min_size=1, max_size=3), texts, st.booleans())
@example(
    [named("Alibaba Cainiao Mahuateng")],
    [named("Cainiao Meituan Mahuateng"), named("Alibaba Cainiao Mahuateng")],
    "Cainiao Mahuateng",
    True,
)
def test_changes_one_after_another_equal_a_fresh_engine(
    kept: list[Entry], changes: list[Entry], text: str, looked: bool
) -> None:
    glossary, document = layer(kept), Document.of("law", f"He said {text}.")
    engine = Engine.of([glossary])
    for entry in changes:
        if looked:
            engine.suggest(document)
        engine = engine.changed(entry)

    anew = Engine.of([layer([*glossary.entries, *changes])])
    assert anew.suggest(document, 0.0) == engine.suggest(document, 0.0)


@pytest.mark.usefixtures("here")
def test_a_renamed_entry_of_a_kept_index_is_looked_for_under_its_new_name_alone() -> None:
    path = Path("names.yaml")
    path.write_text("entries:\n  - {name: Hikvision, variants: [haikang]}\n  - Meituan\n", "utf-8")
    load_engine([path])
    engine = load_engine([path])
    entry = replace(read_glossary(path).entries[0], name="Dahua Vision", variants=())
    document = Document.of("x", "He joined Hikvisoin, and later Dahua Vison.")

    changed = engine.changed(entry)

    anew = Engine.of([Glossary("names", "", (entry, *read_glossary(path).entries[1:]), str(path))])
    assert anew.suggest(document, 0.0) == changed.suggest(document, 0.0)
