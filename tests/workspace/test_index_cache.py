"""Compiled indexes are kept: they say what the glossaries say, are mended when damaged, and do not fill the disk."""

import os
import pickle
from dataclasses import replace
from pathlib import Path

import pytest
from engine_case import GLOSSARY
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cleaner.core.basis.glossary import Entry, Variant
from cleaner.core.basis.text import Document
from cleaner.core.finding.flat import Packed
from cleaner.core.finding.matching import Index
from cleaner.core.finding.nearness import Near
from cleaner.core.finding.packing import pack
from cleaner.core.finding.rows import Layer
from cleaner.core.words.long_tokens import LONG
from cleaner.files.cache.indexes import IndexCache
from cleaner.files.disk.bundled import bundled_glossaries
from cleaner.files.glossaries.plain import plain_layer
from cleaner.files.glossaries.reader import parse_glossary
from cleaner.workspace.engine.engine import Engine, load_engine

TEXT = "jack ma leads Alibabba. ants, rookie, UC and Scott belong to ali group; cai chongxin likes electricity. " * 3
DOCUMENT = Document.of("a.txt", TEXT)
LAYERS = [parse_glossary(GLOSSARY, "a.yaml"), parse_glossary(GLOSSARY.replace("AutoNavi", "Gaode"), "b.yaml")]


@pytest.fixture
def glossary(tmp_path: Path) -> Path:
    path = tmp_path / "names.yaml"
    path.write_text(GLOSSARY, "utf-8")
    return path


@pytest.fixture
def cache(tmp_path: Path) -> IndexCache:
    return IndexCache(tmp_path / "indexes")


def kept(cache: IndexCache, glossary: Path) -> Path:
    return next((glossary.parent / "indexes").glob("*.index"))


def test_a_kept_index_says_what_the_glossaries_say(glossary: Path, cache: IndexCache) -> None:
    compiled = load_engine([glossary], cache=cache)
    opened = load_engine([glossary], cache=cache)

    assert compiled.suggest(DOCUMENT, 0) == opened.suggest(DOCUMENT, 0) != ()
    assert compiled.glossaries == opened.glossaries
    assert (compiled.notices, tuple(compiled.index.entries)) == (opened.notices, tuple(opened.index.entries))


def test_a_packed_index_is_the_index_with_all_forms_owners_and_clashes() -> None:
    engine = Engine.of(LAYERS)
    packed = Packed(memoryview(pack([Layer.of(g) for g in engine.glossaries.layers])))
    index = packed.index()

    assert (list(engine.index.keys.items()), engine.index.heads) == (list(index.keys.items()), index.heads)
    assert Near.of(engine.index).forms == list(Near.of(index).forms)
    assert (engine.glossaries, engine.notices) == (packed.glossaries(), packed.clashes)
    assert engine.glossaries.layers[1].entries[0].place == packed.glossaries().layers[1].entries[0].place
    assert engine.notices != ()
    assert list(map(repr, engine.index.entries)) == list(map(repr, index.entries))


def test_bundled_glossaries_suggest_the_same_from_their_kept_index(cache: IndexCache) -> None:
    load_engine(None, cache=cache)
    opened, compiled = (
        load_engine(None, cache=cache),
        Engine.of([parse_glossary(p.read_bytes(), str(p)) for p in bundled_glossaries()]),
    )

    for path in sorted((Path(__file__).parent.parent.parent / "samples").glob("*.txt")):
        document = Document.of(path.name, path.read_text("utf-8"))
        assert compiled.suggest(document, 0) == opened.suggest(document, 0)


@pytest.mark.parametrize(
    ("entry", "written"),
    [
        ("name: Wing Tai Bank\n    source: 永泰银行", "Yongtai Bank"),
        ("name: Xiaoheba\n    source: 小河坝", "Xiaohe Dam"),
        ("name: Zorka & Sons", "Zorka and Sons"),
        ("name: Zorka Holdings Ltd.", "Zorka Holdings"),
        ("name: Blimbor\n    source: 海岚", "hailan"),
    ],
)
def test_a_plain_glossary_is_found_by_what_follows_from_its_entries(
    entry: str, written: str, tmp_path: Path, cache: IndexCache
) -> None:
    path = tmp_path / "plain.yaml"
    path.write_text(f"glossary: Plain\nentries:\n  - {entry}\n", "utf-8")
    compiled = load_engine([path], cache=cache)
    assert plain_layer(path.read_bytes(), str(path)) is not None
    assert written in [s.before for s in compiled.suggest(Document.of("a.txt", f"They met {written} there.\n"), 0)]


def test_a_changed_glossary_is_compiled_anew(glossary: Path, cache: IndexCache) -> None:
    load_engine([glossary], cache=cache)
    glossary.write_text(GLOSSARY.replace("Cainiao", "Tsainiao"), "utf-8")

    afters = {o.after for s in load_engine([glossary], cache=cache).suggest(DOCUMENT, 0) for o in s.options}

    assert "Tsainiao" in afters
    assert "Cainiao" not in afters


def harmed(whole: bytes, harm: str) -> bytes:
    middle = len(whole) // 2
    return {
        "cut": whole[:middle],
        "empty": b"",
        "flipped": whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :],
        "other": b"something else altogether, which nobody packed",
    }[harm]


@pytest.mark.parametrize("harm", ["cut", "empty", "flipped", "other"])
def test_a_damaged_index_is_compiled_anew_and_told_to_who_asks(harm: str, glossary: Path, cache: IndexCache) -> None:
    right = load_engine([glossary], cache=cache).suggest(DOCUMENT, 0)
    path = kept(cache, glossary)
    whole = path.read_bytes()
    path.write_bytes(harmed(whole, harm))

    mended = load_engine([glossary], cache=IndexCache(path.parent))

    assert right == mended.suggest(DOCUMENT, 0)
    assert str(path) in str(mended.remarks[0])
    assert whole == path.read_bytes()
    assert load_engine([glossary], cache=IndexCache(path.parent)).remarks == ()


LONG_DOCUMENT = Document.of("long.txt", TEXT * (LONG // len(TEXT) + 1))


def test_tables_for_long_texts_are_kept_and_say_the_same(glossary: Path, cache: IndexCache) -> None:
    compiled = load_engine([glossary], cache=cache)
    assert not list(kept(cache, glossary).parent.glob("*.tables"))

    made = compiled.suggest(LONG_DOCUMENT, 0)
    (path,) = kept(cache, glossary).parent.glob("*.tables")
    written = path.stat().st_mtime_ns, path.stat().st_ino
    opened = load_engine([glossary], cache=cache)

    assert Engine.of([parse_glossary(GLOSSARY, str(glossary))]).suggest(LONG_DOCUMENT, 0) == made != ()
    assert made == opened.suggest(LONG_DOCUMENT, 0)
    assert written[1] == path.stat().st_ino
    assert opened.remarks == ()
    assert made == pickle.loads(pickle.dumps(opened)).suggest(LONG_DOCUMENT, 0)


@pytest.mark.parametrize("harm", ["cut", "empty", "flipped", "other"])
def test_damaged_tables_are_made_anew_and_told_to_who_asks(harm: str, glossary: Path, cache: IndexCache) -> None:
    right = load_engine([glossary], cache=cache).suggest(LONG_DOCUMENT, 0)
    (path,) = kept(cache, glossary).parent.glob("*.tables")
    whole = path.read_bytes()
    path.write_bytes(harmed(whole, harm))

    mended = load_engine([glossary], cache=IndexCache(path.parent))

    assert right == mended.suggest(LONG_DOCUMENT, 0)
    assert str(path) in str(mended.remarks[0])
    assert whole == path.read_bytes()


def test_a_folder_that_cannot_be_made_costs_time_alone(glossary: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")

    assert load_engine([glossary], cache=IndexCache(tmp_path / "file" / "indexes")).suggest(DOCUMENT)


def test_what_was_not_used_for_longest_is_thrown_away(glossary: Path, cache: IndexCache) -> None:
    load_engine([glossary], cache=cache)
    first = kept(cache, glossary)
    for number in range(60):
        other = first.with_name(f"{number}.index")
        other.write_bytes(b"")
        os.utime(other, (number, number))
    glossary.write_text(GLOSSARY + "\n", "utf-8")

    load_engine([glossary], cache=cache)

    left = list(first.parent.glob("*.index"))
    assert first in left
    assert len(left) < 60


ENTRIES = st.builds(
    Entry,
    st.sampled_from(["Jack Ma", "Rookie", "Lu Chen", "Yun Lu", "Ants & Sons"]),
    st.sampled_from(["jack-ma", "cainiao", "new"]),
    st.sampled_from(["person", "company"]),
    variants=st.lists(st.builds(Variant, st.sampled_from(["scott", "uc", "ali group", "the boss"])), max_size=2).map(
        tuple
    ),
)


@settings(max_examples=40)
@given(ENTRIES, st.just(False), st.booleans())
@example(Entry("Lu Chen", "new", "person", variants=(Variant("the boss"),)), True, False)
@example(Entry("Lu Chen", "new", "person", variants=(Variant("the boss"),)), True, True)
def test_an_index_with_one_entry_changed_is_that_of_all_entries(entry: Entry, long: bool, packed: bool) -> None:
    engine = Engine.of(LAYERS[:1])
    if packed:
        engine = Engine.unpacked(Packed(memoryview(pack([Layer.of(LAYERS[0])]))))
    document = Document.of("a.txt", TEXT * (LONG // len(TEXT) + 1 if long else 1))
    engine.suggest(document)
    named = replace(entry, glossary=LAYERS[0].name)

    changed = engine.changed(named)

    assert Engine.of(changed.glossaries.layers).suggest(document, 0) == changed.suggest(document, 0)
    assert changed.glossaries.entry(named.id) == named
    assert Index.of(changed.glossaries.entries).keys == changed.index.keys


@settings(max_examples=40)
@given(st.lists(ENTRIES, min_size=2, max_size=4), st.booleans())
def test_entries_changed_one_after_another_come_to_the_index_of_all_entries(entries: list[Entry], packed: bool) -> None:
    made = Engine.unpacked(Packed(memoryview(pack([Layer.of(LAYERS[0])])))) if packed else Engine.of(LAYERS[:1])
    for entry in entries:
        made.suggest(DOCUMENT)
        made = made.changed(replace(entry, glossary=LAYERS[0].name))

    assert Engine.of(made.glossaries.layers).suggest(DOCUMENT, 0) == made.suggest(DOCUMENT, 0)
    assert Index.of(made.glossaries.entries).keys == made.index.keys
